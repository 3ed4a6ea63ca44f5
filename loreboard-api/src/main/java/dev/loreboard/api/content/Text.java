package dev.loreboard.api.content;

import java.nio.charset.StandardCharsets;

/** Words, and the part they play in a search. */
public record Text(String value, Role role) implements Content {

    /** The part that a text plays; models that were trained with two parts encode each in its own way. */
    public enum Role {
        PLAIN,
        /** A question, usually short. */
        QUERY,
        /** Something to be found. */
        PASSAGE
    }

    public Text {
        refuseUnpairedSurrogates(value);
    }

    public static Text of(String value) {
        return new Text(value, Role.PLAIN);
    }

    public static Text query(String value) {
        return new Text(value, Role.QUERY);
    }

    public static Text passage(String value) {
        return new Text(value, Role.PASSAGE);
    }

    @Override
    public Modality modality() {
        return Modality.TEXT;
    }

    /** The hash of the value in UTF-8; the role is no part of it. */
    @Override
    public ContentHash hash() {
        return ContentHash.of(value.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuseUnpairedSurrogates(String value) {
        for (int index = 0; index < value.length(); index += Character.charCount(value.codePointAt(index))) {
            int codePoint = value.codePointAt(index);
            if (codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint)) {
                throw new IllegalArgumentException(
                        "The text has half of a surrogate pair (\\u%04X) at index %d, which has no UTF-8 form. It was "
                                        .formatted(codePoint, index)
                                + "probably cut in the middle of a character.");
            }
        }
    }
}
