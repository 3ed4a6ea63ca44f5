package dev.loreboard.vector.s3;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The hashes under a prefix in their order, asked for as they are needed. What has another name is passed over. */
final class Listing implements Iterator<ContentHash> {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final String prefix;
    private final int size;
    private final Function<Map<String, String>, ListPage> ask;
    private final Deque<ContentHash> waiting = new ArrayDeque<>();
    private Optional<Map<String, String>> question;
    private String last;

    /**
     * @param after what the hashes come after; empty for the first
     * @param size how many names to ask for at once
     * @param ask the bucket, with a query
     */
    Listing(String prefix, String after, int size, Function<Map<String, String>, ListPage> ask) {
        this.prefix = prefix;
        this.size = size;
        this.ask = ask;
        this.last = after;
        this.question = Optional.of(after.isEmpty() ? query() : with(query(), "start-after", prefix + after));
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && question.isPresent()) {
            CancelledException.throwIfInterrupted("Listing a bucket");
            ListPage page = ask.apply(question.get());
            page.keys().forEach(this::take);
            Optional<Map<String, String>> next = page.next().map(token -> with(query(), "continuation-token", token));
            if (next.equals(question)) {
                throw misplaced("the page that was asked for, and that page once more");
            }
            question = next;
        }
        return !waiting.isEmpty();
    }

    @Override
    public ContentHash next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The listing is at its end.");
        }
        return waiting.removeFirst();
    }

    private void take(String key) {
        String name = key.startsWith(prefix) ? key.substring(prefix.length()) : "";
        if (!HASH.matcher(name).matches()) {
            return;
        }
        if (name.compareTo(last) <= 0) {
            throw misplaced(key);
        }
        last = name;
        waiting.add(ContentHash.parse(name));
    }

    private ServiceException misplaced(String found) {
        return ServiceException.permanent(
                "S3 was asked for the keys behind \"" + prefix + last + "\". It listed " + found
                        + ": its lists have no order. Use a bucket for general purposes, on a server that knows"
                        + " start-after.",
                null);
    }

    private Map<String, String> query() {
        return Map.of(
                "list-type", "2",
                "encoding-type", "url",
                "delimiter", "/",
                "prefix", prefix,
                "max-keys", String.valueOf(size));
    }

    private static Map<String, String> with(Map<String, String> query, String name, String value) {
        Map<String, String> more = new TreeMap<>(query);
        more.put(name, value);
        return more;
    }
}
