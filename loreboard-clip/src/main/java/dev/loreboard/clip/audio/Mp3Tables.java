package dev.loreboard.clip.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the standard of MP3 lists: codes, and the window of its filter bank. Safe to share between threads. */
final class Mp3Tables {

    private static final int ESCAPE = 15;
    private static final int QUADS = 32;
    private static final int[] MORE_BITS = {1, 2, 3, 4, 6, 8, 10, 13, 4, 5, 6, 7, 8, 9, 11, 13};

    private final Map<Integer, Mp3Code> codes = new HashMap<>();
    private final double[] window = new double[512];

    private Mp3Tables(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "codes" -> codes.put(Integer.valueOf(words[1]), Mp3Code.of(words));
                case "window" -> {
                    for (int place = 0; place < window.length; place++) {
                        window[place] = Integer.parseInt(words[1 + Math.min(place, window.length - place)]) / 65_536.0;
                    }
                }
                default -> {}
            }
        }
    }

    static Mp3Tables read() {
        try (InputStream stream = Mp3Tables.class.getResourceAsStream("mp3.txt")) {
            byte[] bytes = Objects.requireNonNull(stream, "mp3.txt").readAllBytes();
            return new Mp3Tables(
                    new String(bytes, StandardCharsets.US_ASCII).lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The code of a region of large values. */
    Mp3Code pairs(int table) throws IOException {
        Mp3Code code = codes.get(table < 16 ? table : table < 24 ? 16 : 24);
        if (code == null) {
            throw new IOException("a frame is coded by table " + table + ", which there is not");
        }
        return code;
    }

    /** How many bits follow on a value that is as large as the table can tell. */
    static int moreBits(int table, int value) {
        return table < 16 || value < ESCAPE ? 0 : MORE_BITS[table - 16];
    }

    /** One of the two codes for four small values. */
    Mp3Code quads(int which) {
        return Objects.requireNonNull(codes.get(QUADS + which), "quads");
    }

    /** The prototype filter, 512 numbers around its middle. */
    double window(int place) {
        return window[place];
    }
}
