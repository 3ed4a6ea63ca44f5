package dev.loreboard.tck.fake;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A media store in memory with nothing clever about it. */
public final class PlainMediaStore implements MediaStore {

    private final Gate gate = new Gate("the plain media store");
    private final NavigableMap<ContentHash, byte[]> items = new ConcurrentSkipListMap<>();

    @Override
    public MediaItem put(InputStream bytes, ContentLimits limits) {
        return gate.call("put", () -> {
            byte[] all = readAll(limits.bound("The item", bytes));
            ContentHash hash = ContentHash.of(all);
            items.putIfAbsent(hash, all);
            return new MediaItem(hash, all.length, all);
        });
    }

    @Override
    public Optional<MediaItem> find(ContentHash hash) {
        return gate.call("find", () -> Optional.ofNullable(items.get(hash)).map(bytes -> item(hash, bytes)));
    }

    @Override
    public InputStream open(ContentHash hash, ByteRange range) {
        return gate.call("open", () -> {
            byte[] bytes = Optional.ofNullable(items.get(hash))
                    .orElseThrow(() -> new UnreadableContentException(
                            "There is no item " + hash + " in the plain media store. Put it first, or ask find()."));
            int length = (int) range.lengthWithin(bytes.length);
            return new ByteArrayInputStream(bytes, (int) range.first(), length);
        });
    }

    @Override
    public boolean remove(ContentHash hash) {
        return gate.call("remove", () -> items.remove(hash) != null);
    }

    @Override
    public List<MediaItem> first(int limit) {
        requirePositive(limit);
        return gate.call("first", () -> page(items, limit));
    }

    @Override
    public List<MediaItem> after(ContentHash hash, int limit) {
        requirePositive(limit);
        return gate.call("after", () -> page(items.tailMap(hash, false), limit));
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    private static byte[] readAll(InputStream bytes) {
        try {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UnreadableContentException(
                    "The stream of an item broke off (" + failure + "); nothing was kept. Open it again.", failure);
        }
    }

    private static List<MediaItem> page(NavigableMap<ContentHash, byte[]> items, int limit) {
        return items.entrySet().stream()
                .limit(limit)
                .map(found -> item(found.getKey(), found.getValue()))
                .toList();
    }

    private static MediaItem item(ContentHash hash, byte[] bytes) {
        return new MediaItem(hash, bytes.length, bytes);
    }

    private static void requirePositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page has at least one item; " + limit + " were asked for.");
        }
    }
}
