package dev.loreboard.api.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is hashed in front of raw samples, so that two shapes of the same bytes differ and neither is taken for a file.
 */
final class RawHeader {

    private RawHeader() {}

    static byte[] of(String kind, Number... shape) {
        return ("loreboard raw " + kind + " " + Arrays.toString(shape) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
