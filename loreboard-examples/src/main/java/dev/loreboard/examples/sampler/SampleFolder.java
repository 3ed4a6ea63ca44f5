package dev.loreboard.examples.sampler;

import dev.loreboard.api.Progress;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.paint.Surroundings;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.sound.Performance;
import dev.loreboard.examples.sampler.sound.Recording;
import dev.loreboard.examples.sampler.sound.WaveFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

/**
 * A folder of samples: pictures in {@code pictures} and pieces in {@code tracks}, each with its truth in a JSON file of the same name beside it. Writing
 * the same samples again gives the same bytes. For one thread at a time.
 */
public final class SampleFolder {

    private static final String PICTURES = "pictures";
    private static final String TRACKS = "tracks";
    private static final int RATE = 44_100;

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
        Path pictures = made(PICTURES);
        writeAll("painting", number, progress, i -> writePicture(pictures, i, Casting.cast(seed + i), width, height));
    }

    /**
     * Plays pieces from a seed and those that follow it.
     *
     * @throws StorageException if a file cannot be written
     */
    public void writeTracks(long seed, int number, Progress progress) {
        Path tracks = made(TRACKS);
        writeAll("playing", number, progress, i -> writeTrack(tracks, i, Commission.take(seed + i)));
    }

    private Path made(String name) {
        Path child = folder.resolve(name);
        try {
            return Files.createDirectories(child);
        } catch (IOException failure) {
            throw unwritten(child, failure);
        }
    }

    private static void writeAll(String what, int number, Progress progress, IntConsumer write) {
        long begun = System.nanoTime();
        for (int i = 0; i < number; i++) {
            progress.throwIfCancelled("Writing samples");
            write.accept(i);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
            progress.at(new Progress.Step(what, i + 1, OptionalLong.of(number), elapsed));
        }
    }

    private static void writeTrack(Path tracks, int index, Piece piece) {
        Path file = tracks.resolve(name(index) + ".wav");
        Recording recording = Performance.of(piece, RATE);
        try {
            Files.write(file, WaveFile.of(recording));
            String truth = TruthJson.write(file.getFileName().toString(), piece, recording);
            Files.writeString(tracks.resolve(name(index) + ".json"), truth);
        } catch (IOException failure) {
            throw unwritten(file, failure);
        }
    }

    private static String name(int index) {
        return String.format(Locale.ROOT, "%06d", index + 1);
    }

    private void writePicture(Path pictures, int index, Scene scene, int width, int height) {
        Path file = pictures.resolve(name(index) + ".png");
        Painting painting = painter.paint(scene, width, height);
        try {
            Files.write(file, painting.png());
            String truth = TruthJson.write(file.getFileName().toString(), scene, Surroundings.truth(scene), painting);
            Files.writeString(pictures.resolve(name(index) + ".json"), truth);
        } catch (IOException failure) {
            throw unwritten(file, failure);
        }
    }

    private static StorageException unwritten(Path file, IOException failure) {
        return new StorageException(
                "The sample " + file + " could not be written: " + failure
                        + ". Name a folder that you may write to, on a disk with room.",
                failure);
    }
}
