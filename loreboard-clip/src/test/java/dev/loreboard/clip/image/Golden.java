package dev.loreboard.clip.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The files that {@code src/test/python/golden_images.py} made with Pillow. */
final class Golden {

    private Golden() {}

    static byte[] bytes(String name) {
        try (InputStream stream = Golden.class.getResourceAsStream("golden/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String[]> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" "))
                .toList();
    }

    /** The names of the pictures in {@code files}. */
    static List<String> files() {
        return lines("files.txt").stream().map(line -> line[0]).toList();
    }

    static byte[] file(String name) {
        return bytes("files/" + name);
    }

    /** What Pillow makes of a file, upright and on white. */
    static Picture pixels(String name) {
        String[] line = lines("files.txt").stream()
                .filter(candidate -> candidate[0].equals(name))
                .findFirst()
                .orElseThrow();
        try (InputStream stream = Golden.class.getResourceAsStream("golden/pixels/" + name + ".gz");
                GZIPInputStream unpacked = new GZIPInputStream(Objects.requireNonNull(stream, name))) {
            return Picture.adopt(Integer.parseInt(line[1]), Integer.parseInt(line[2]), unpacked.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
