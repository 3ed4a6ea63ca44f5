package dev.loreboard.vector.s3;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes text into an address as a signature wants it: all but letters, digits and {@code - . _ ~} by their bytes. */
final class PercentEncoding {

    private static final String PLAIN = "-._~";
    private static final HexFormat HEXADECIMAL = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    static String of(String text) {
        return encode(text, PLAIN);
    }

    /** Slashes stay what they are. */
    static String ofPath(String text) {
        return encode(text, PLAIN + "/");
    }

    private static String encode(String text, String plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) unit;
            if (isLetterOrDigit(character) || plain.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEXADECIMAL.toHexDigits(unit));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
