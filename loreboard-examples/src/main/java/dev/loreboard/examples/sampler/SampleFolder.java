package dev.loreboard.examples.sampler;

import dev.loreboard.api.Progress;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.paint.Surroundings;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A folder of samples: pictures in {@code pictures}, each with its truth in a JSON file of the same name beside it. Writing
 * the same samples again gives the same bytes. For one thread at a time.
 */
public final class SampleFolder {

    private static final String PICTURES = "pictures";

    private final Path folder;
    private final Painter painter = new Painter();

    /** A folder that is made when something is written. */
    public SampleFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Paints pictures from a seed and those that follow it.
     *
     * @throws StorageException if a file cannot be written
     */
    public void writePictures(long seed, int number, int width, int height, Progress progress) {
        long begun = System.nanoTime();
        Path pictures = folder.resolve(PICTURES);
        try {
            Files.createDirectories(pictures);
        } catch (IOException failure) {
            throw unwritten(pictures, failure);
        }
        for (int i = 0; i < number; i++) {
            progress.throwIfCancelled("Painting pictures");
            writePicture(pictures, i, Casting.cast(seed + i), width, height);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
            progress.at(new Progress.Step("painting", i + 1, OptionalLong.of(number), elapsed));
        }
    }

    private void writePicture(Path pictures, int index, Scene scene, int width, int height) {
        String name = String.format(Locale.ROOT, "%06d", index + 1);
        Path file = pictures.resolve(name + ".png");
        Painting painting = painter.paint(scene, width, height);
        try {
            Files.write(file, png(painting.image()));
            String truth = TruthJson.write(file.getFileName().toString(), scene, Surroundings.truth(scene), painting);
            Files.write(pictures.resolve(name + ".json"), truth.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw unwritten(file, failure);
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }

    private static StorageException unwritten(Path file, IOException failure) {
        return new StorageException(
                "The sample " + file + " could not be written: " + failure
                        + ". Name a folder that you may write to, on a disk with room.",
                failure);
    }
}
