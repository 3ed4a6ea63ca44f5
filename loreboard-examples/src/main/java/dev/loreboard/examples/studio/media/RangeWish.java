package dev.loreboard.examples.studio.media;

import dev.loreboard.api.media.ByteRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the header {@code Range} asks for, by RFC 9110. What it does not understand, and several ranges at once, is all of it. */
sealed interface RangeWish {

    Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    record All() implements RangeWish {}

    record Part(ByteRange range) implements RangeWish {}

    /** There are no such bytes. */
    record Outside() implements RangeWish {}

    static RangeWish of(@Nullable String header, long size) {
        Matcher form = FORM.matcher(header == null ? "" : header);
        if (!form.matches() || (form.group(1).isEmpty() && form.group(2).isEmpty())) {
            return new All();
        }
        return form.group(1).isEmpty()
                ? latest(Long.parseLong(form.group(2)), size)
                : from(Long.parseLong(form.group(1)), form.group(2), size);
    }

    private static RangeWish latest(long count, long size) {
        return count == 0 || size == 0 ? new Outside() : new Part(ByteRange.of(Math.max(0, size - count), size - 1));
    }

    private static RangeWish from(long first, String last, long size) {
        if (first >= size) {
            return new Outside();
        }
        long end = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        return end < first ? new All() : new Part(ByteRange.of(first, end));
    }
}
