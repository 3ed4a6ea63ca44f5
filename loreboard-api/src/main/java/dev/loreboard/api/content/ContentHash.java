package dev.loreboard.api.content;

import java.util.regex.Pattern;

/**
 * The SHA-256 of some bytes; for encoded media it is what {@code sha256sum} prints for the file.
 *
 * <p>A value: immutable, ordered by its text, and safe to share between threads.
 */
public final class ContentHash implements Comparable<ContentHash> {

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");

    private final String text;

    private ContentHash(String text) {
        this.text = text;
    }

    public static ContentHash of(byte[] bytes) {
        ContentHasher hasher = new ContentHasher();
        hasher.add(bytes);
        return hasher.finish();
    }

    /** @param text what {@link #toString()} gave: 64 hexadecimal digits in lower case */
    public static ContentHash parse(String text) {
        if (!HEXADECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("A content hash is 64 hexadecimal digits in lower case; this is \""
                    + text + "\" (" + text.length() + " characters).");
        }
        return new ContentHash(text);
    }

    @Override
    public int compareTo(ContentHash other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentHash hash && text.equals(hash.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** 64 hexadecimal digits in lower case. */
    @Override
    public String toString() {
        return text;
    }
}
