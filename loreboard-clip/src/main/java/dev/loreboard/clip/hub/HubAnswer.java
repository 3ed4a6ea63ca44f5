package dev.loreboard.clip.hub;

import dev.loreboard.api.content.ContentHash;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a hub answered, without its body.
 *
 * @param asked where the answer came from
 * @param before the redirect that led there; the hub itself says things that the host behind it does not
 */
record HubAnswer(URI asked, int status, HttpHeaders headers, Optional<HubAnswer> before) {

    static final int OK = 200;
    static final int PARTIAL = 206;
    static final int NOT_FOUND = 404;
    static final int BEYOND_THE_END = 416;

    private static final Pattern HASH = Pattern.compile("(?:W/)?\"?([0-9A-Fa-f]{64})\"?");
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int LONGEST_TAG = 200;

    /**
     * Where a part of a file lies in it.
     *
     * @param total how long the file is, where the answer says so
     */
    record Place(long first, OptionalLong total) {}

    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** The commit of the repository, as the hub names it. */
    Optional<String> commit() {
        return named("X-Repo-Commit").filter(ModelCard::isCommit);
    }

    /** The hash of a large file, as the hub names it before it sends anybody elsewhere. */
    Optional<ContentHash> hash() {
        return named("X-Linked-Etag")
                .map(HASH::matcher)
                .filter(Matcher::matches)
                .map(found -> ContentHash.parse(found.group(1).toLowerCase(Locale.ROOT)));
    }

    /** How long the file is, as the hub names it. */
    OptionalLong size() {
        OptionalLong linked = number(named("X-Linked-Size"));
        return linked.isPresent() || isRedirect() ? linked : length();
    }

    /** How long the body is said to be. */
    OptionalLong length() {
        return number(headers.firstValue("Content-Length"));
    }

    /** What tells versions of the file apart, if it is of the kind that vouches for every byte. */
    Optional<String> tag() {
        return headers.firstValue("ETag").filter(tag -> tag.startsWith("\"") && tag.length() <= LONGEST_TAG);
    }

    Optional<Place> place() {
        return headers.firstValue("Content-Range")
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(found -> new Place(Long.parseLong(found.group(1)), number(Optional.of(found.group(2)))));
    }

    /** How long it wants to be left alone, when it says so in seconds. */
    Optional<Duration> retryAfter() {
        OptionalLong seconds = number(headers.firstValue("Retry-After"));
        return seconds.isPresent() && seconds.getAsLong() < Integer.MAX_VALUE
                ? Optional.of(Duration.ofSeconds(seconds.getAsLong()))
                : Optional.empty();
    }

    /** What the hub says of it, in a line. */
    String words() {
        return headers.firstValue("X-Error-Message")
                .map(words -> " (" + RelativeName.shown(words) + ")")
                .orElse("");
    }

    private Optional<String> named(String header) {
        return Stream.iterate(Optional.of(this), Optional::isPresent, answer -> answer.flatMap(HubAnswer::before))
                .flatMap(answer -> answer.flatMap(found -> found.headers.firstValue(header)).stream())
                .reduce((first, earlier) -> earlier);
    }

    private static OptionalLong number(Optional<String> text) {
        return text.filter(digits -> NUMBER.matcher(digits).matches())
                .map(digits -> OptionalLong.of(Long.parseLong(digits)))
                .orElseGet(OptionalLong::empty);
    }
}
