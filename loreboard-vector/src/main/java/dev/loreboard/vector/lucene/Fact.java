package dev.loreboard.vector.lucene;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.vector.engine.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/*
 * A term says one thing about one field: "style?" that it is there, "style?t" that it is a text, "style=tink" that it is
 * the text "ink". A letter stands for the type. Lucene's terms are short, so a long text is said by its hash, "style=l",
 * and by how it begins, "style=p".
 */

/** What is known about an entry, said in terms that can be looked up. */
final class Fact {

    /** Texts of more bytes are long ones. */
    static final int LONGEST_TERM = 1000;

    private static final char PRESENT = '?';
    private static final char EQUAL = '=';
    private static final char LONG_TEXT = 'l';
    private static final char LONG_WORD = 'x';
    private static final char LONG_BEGINNING = 'p';

    private Fact() {}

    static List<BytesRef> of(Field field, Value value) {
        List<BytesRef> facts = new ArrayList<>();
        facts.add(present(field));
        facts.add(holds(field, ValueKind.of(value)));
        switch (value) {
            case Value.Words(List<String> words) ->
                words.stream().distinct().forEach(word -> facts.add(contains(field, word)));
            case Value.Text(String text) -> {
                facts.add(is(field, Value.of(text)));
                if (isLong(text)) {
                    facts.add(beginning(field, text));
                }
            }
            case Value.Scalar scalar -> facts.add(is(field, scalar));
        }
        return facts;
    }

    static BytesRef present(Field field) {
        return new BytesRef(field.name() + PRESENT);
    }

    static BytesRef holds(Field field, ValueKind kind) {
        return new BytesRef(field.name() + PRESENT + letter(kind));
    }

    static BytesRef is(Field field, Value.Scalar value) {
        char letter = letter(ValueKind.of(value));
        return switch (value) {
            case Value.Text(String text) -> isLong(text) ? hashed(field, LONG_TEXT, text) : said(field, letter, text);
            case Value.Truth(boolean truth) -> said(field, letter, String.valueOf(truth));
            case Value.Real(double number) -> sortable(field, letter, NumericUtils.doubleToSortableLong(number));
            case Value.Moment(var moment) -> sortable(field, letter, moment.toEpochMilli());
        };
    }

    static BytesRef contains(Field field, String word) {
        return isLong(word) ? hashed(field, LONG_WORD, word) : said(field, letter(ValueKind.WORDS), word);
    }

    /** What the terms of all short texts with this prefix begin with. */
    static BytesRef shortTexts(Field field, String prefix) {
        return said(field, letter(ValueKind.TEXT), prefix);
    }

    /** What the terms of all long texts with this short prefix begin with. */
    static BytesRef longTexts(Field field, String prefix) {
        return said(field, LONG_BEGINNING, prefix);
    }

    /** The one term of all long texts that begin as this long one does. */
    static BytesRef beginning(Field field, String text) {
        BytesRef whole = longTexts(field, text);
        return new BytesRef(whole.bytes, whole.offset, field.name().length() + 2 + LONGEST_TERM);
    }

    /** The terms of what has a long text or a long word with this hash. */
    static List<BytesRef> withHash(Field field, String hash) {
        return List.of(said(field, LONG_TEXT, hash), said(field, LONG_WORD, hash));
    }

    static boolean isLong(String text) {
        return text.length() > LONGEST_TERM / 3 && utf8(text).length > LONGEST_TERM;
    }

    private static BytesRef said(Field field, char letter, String text) {
        return new BytesRef(field.name() + EQUAL + letter + text);
    }

    private static BytesRef hashed(Field field, char letter, String text) {
        return said(field, letter, ContentHash.of(utf8(text)).toString());
    }

    private static BytesRef sortable(Field field, char letter, long number) {
        BytesRef head = said(field, letter, "");
        byte[] bytes = new byte[head.length + Long.BYTES];
        System.arraycopy(head.bytes, head.offset, bytes, 0, head.length);
        NumericUtils.longToSortableBytes(number, bytes, head.length);
        return new BytesRef(bytes);
    }

    private static char letter(ValueKind kind) {
        return switch (kind) {
            case TEXT -> 't';
            case NUMBER -> 'n';
            case TRUTH -> 'b';
            case MOMENT -> 'm';
            case WORDS -> 'w';
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
