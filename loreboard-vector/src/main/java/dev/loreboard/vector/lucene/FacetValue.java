package dev.loreboard.vector.lucene;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.store.filter.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/*
 * A letter for the type, then the value in bytes that sort as values do. A text too long for that is its hash; what it
 * was is looked up in an entry that has it. A word of a list is a text.
 */

/** A value as it is counted. */
final class FacetValue {

    private static final char TEXT = 't';
    private static final char LONG_TEXT = 'l';
    private static final char NUMBER = 'n';
    private static final char TRUTH = 'b';
    private static final char MOMENT = 'm';

    private FacetValue() {}

    static Stream<BytesRef> of(Value value) {
        return scalars(value).distinct().map(FacetValue::encoded);
    }

    /** The values that count for an entry with this one. */
    static Stream<Value.Scalar> scalars(Value value) {
        return switch (value) {
            case Value.Words(List<String> words) -> words.stream().map(Value::of);
            case Value.Scalar scalar -> Stream.of(scalar);
        };
    }

    static boolean isLongText(BytesRef encoded) {
        return encoded.bytes[encoded.offset] == LONG_TEXT;
    }

    /** The hash of a long text. */
    static String hash(BytesRef encoded) {
        return encoded.utf8ToString().substring(1);
    }

    static BytesRef encoded(Value.Scalar value) {
        return switch (value) {
            case Value.Text(String text) ->
                Fact.isLong(text)
                        ? new BytesRef(LONG_TEXT
                                + ContentHash.of(text.getBytes(StandardCharsets.UTF_8))
                                        .toString())
                        : new BytesRef(TEXT + text);
            case Value.Truth(boolean truth) -> new BytesRef(TRUTH + String.valueOf(truth));
            case Value.Real(double number) -> sortable(NUMBER, NumericUtils.doubleToSortableLong(number));
            case Value.Moment(var moment) -> sortable(MOMENT, moment.toEpochMilli());
        };
    }

    /** Reads any value that is not a long text. */
    static Value.Scalar decoded(BytesRef encoded) {
        BytesRef rest = new BytesRef(encoded.bytes, encoded.offset + 1, encoded.length - 1);
        char letter = (char) encoded.bytes[encoded.offset];
        return switch (letter) {
            case TEXT -> Value.of(rest.utf8ToString());
            case TRUTH -> Value.of(Boolean.parseBoolean(rest.utf8ToString()));
            case NUMBER -> Value.of(NumericUtils.sortableLongToDouble(number(rest)));
            case MOMENT -> Value.of(Instant.ofEpochMilli(number(rest)));
            default -> throw new IllegalArgumentException("There is no kind of value \"" + letter + "\".");
        };
    }

    private static BytesRef sortable(char letter, long number) {
        byte[] bytes = new byte[1 + Long.BYTES];
        bytes[0] = (byte) letter;
        NumericUtils.longToSortableBytes(number, bytes, 1);
        return new BytesRef(bytes);
    }

    private static long number(BytesRef sortable) {
        return NumericUtils.sortableBytesToLong(sortable.bytes, sortable.offset);
    }
}
