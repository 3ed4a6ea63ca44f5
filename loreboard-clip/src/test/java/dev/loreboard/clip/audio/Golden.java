package dev.loreboard.clip.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The files that {@code src/test/python/golden_sounds.py} and {@code golden_frames.py} made. */
record Golden(String name, int rate, int channels, int frames) {

    /** The sounds in {@code files}. */
    static List<Golden> sounds() {
        return new String(bytes("files.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" "))
                .map(words -> new Golden(
                        words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3])))
                .toList();
    }

    static byte[] file(String name) {
        return bytes("files/" + name);
    }

    static byte[] bytes(String name) {
        try (InputStream stream = Golden.class.getResourceAsStream("golden/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ByteBuffer unpacked(String name) {
        try (InputStream stream = Golden.class.getResourceAsStream("golden/" + name);
                GZIPInputStream unpacked = new GZIPInputStream(Objects.requireNonNull(stream, name))) {
            return ByteBuffer.wrap(unpacked.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Floats that NumPy or SciPy made. */
    static float[] floats(String name) {
        FloatBuffer buffer = unpacked(name + ".gz").asFloatBuffer();
        float[] floats = new float[buffer.remaining()];
        buffer.get(floats);
        return floats;
    }

    byte[] file() {
        return file(name);
    }

    /** What another program reads in the file. */
    Sound sound() {
        ShortBuffer interleaved = unpacked("samples/" + name + ".gz").asShortBuffer();
        float[][] samples = new float[channels][frames];
        for (int frame = 0; frame < frames; frame++) {
            for (float[] channel : samples) {
                channel[frame] = interleaved.get() / 32_768f;
            }
        }
        return Sound.of(rate, samples);
    }

    @Override
    public String toString() {
        return name;
    }
}
