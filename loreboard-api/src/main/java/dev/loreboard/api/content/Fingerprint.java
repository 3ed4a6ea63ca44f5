package dev.loreboard.api.content;

import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some bits by which a content is recognised after it was encoded anew or resized: the fewer of them differ, the more it
 * is the same.
 *
 * @param scheme how the bits were found, such as "picture-1"; bits of another scheme mean something else
 * @param words 64 bits each
 */
public record Fingerprint(String scheme, List<Long> words) {

    private static final Pattern SCHEME = Pattern.compile("[a-z0-9-]+");
    private static final Pattern TEXT = Pattern.compile("([a-z0-9-]+):((?:[0-9a-f]{16})+)");
    private static final int DIGITS = 16;

    public Fingerprint {
        words = List.copyOf(words);
        if (!SCHEME.matcher(scheme).matches()) {
            throw new IllegalArgumentException(
                    "A scheme is called by lower-case letters, digits and dashes, not \"" + scheme + "\".");
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A fingerprint has 64 bits or more; this one has none.");
        }
    }

    /** @param text what {@link #toString()} gave: the scheme, a colon and 16 hexadecimal digits for each 64 bits */
    public static Fingerprint parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A fingerprint is a scheme, a colon and 16 hexadecimal digits for each 64"
                            + " bits, like \"picture-1:00ff00ff00ff00ff\"; this is \"" + text + "\".");
        }
        String digits = matcher.group(2);
        return new Fingerprint(
                matcher.group(1),
                IntStream.range(0, digits.length() / DIGITS)
                        .mapToObj(word -> HexFormat.fromHexDigitsToLong(digits, word * DIGITS, (word + 1) * DIGITS))
                        .toList());
    }

    public int bits() {
        return words.size() * Long.SIZE;
    }

    /** Whether the two were found in the same way, so that their bits can be compared. */
    public boolean isComparableTo(Fingerprint other) {
        return scheme.equals(other.scheme) && words.size() == other.words.size();
    }

    /**
     * How many bits differ.
     *
     * @throws IllegalArgumentException when they cannot be compared
     */
    public int difference(Fingerprint other) {
        if (!isComparableTo(other)) {
            throw new IllegalArgumentException("Fingerprints of " + bits() + " bits by \"" + scheme + "\" and of "
                    + other.bits() + " bits by \"" + other.scheme + "\" cannot be compared. Make both in one way.");
        }
        return IntStream.range(0, words.size())
                .map(word -> Long.bitCount(words.get(word) ^ other.words.get(word)))
                .sum();
    }

    /** The scheme, a colon and hexadecimal digits. */
    @Override
    public String toString() {
        return words.stream().map(HexFormat.of()::toHexDigits).collect(Collectors.joining("", scheme + ":", ""));
    }
}
