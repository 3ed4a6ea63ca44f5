package dev.loreboard.examples.sampler.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import dev.loreboard.clip.audio.LogMel;
import dev.loreboard.clip.audio.MelSettings;
import dev.loreboard.clip.audio.Sound;
import dev.loreboard.examples.sampler.character.Persona;
import dev.loreboard.examples.sampler.character.Portrait;
import dev.loreboard.examples.sampler.character.PortraitPainter;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.MusicTruth;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.paint.Surroundings;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.sound.Performance;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many pictures and pieces as numbers, with the truth about them, for those who train a model: {@code pictures.bin} holds red, green and
 * blue of each pixel, and after them, for each square of four pixels by four, which subject is seen in most of it, from 1, or 0;
 * {@code tracks.bin} holds twelve seconds of log-mel frames of each piece; {@code portraits.bin} holds some portraits of each of many
 * persons, one person after the other; and a line of {@code pictures.jsonl}, {@code tracks.jsonl} and {@code portraits.jsonl} belongs to
 * each. The same seed gives the same bytes.
 */
public final class TrainingWorld {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingWorld.class);
    private static final int RATE = 16_000;
    private static final int FRAMES = 375;

    /** How many portraits there are of a person. */
    private static final int PORTRAITS = 8;

    /** How many are made together before any is written. */
    private static final int TOGETHER = 512;

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;
    private final long seed;
    private final Progress progress;
    private final long begun = System.nanoTime();

    private TrainingWorld(Path folder, long seed, Progress progress) {
        this.folder = folder;
        this.seed = seed;
        this.progress = progress;
    }

    /** A line of truth, and the numbers that it is about. */
    private record Made(String truth, ByteBuffer numbers) {}

    /** Arguments: folder, number of pictures, of pieces and of persons, and the seed of the first of each. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5) {
            throw new IllegalArgumentException(
                    "Five arguments are wanted: folder, pictures, tracks, persons, seed; there are " + arguments.length
                            + ".");
        }
        write(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Long.parseLong(arguments[4]),
                Progress.to(step -> LOG.info(
                        "{} {} of {}.", step.done(), step.what(), step.total().orElse(0))));
    }

    /** Writes all of it into a folder, over what is there. */
    public static void write(Path folder, int pictures, int tracks, int persons, long seed, Progress progress)
            throws IOException {
        Files.createDirectories(folder);
        FactsFile.write(folder.resolve("facts.json"));
        TrainingWorld world = new TrainingWorld(folder, seed, progress);
        SquareView view = new SquareView();
        world.write("pictures", pictures, number -> world.picture(number, view));
        LogMel ear = new LogMel(MelSettings.mini());
        world.write("tracks", tracks, number -> world.track(number, ear));
        world.write("portraits", persons * PORTRAITS, number -> world.portrait(number, view));
    }

    private void write(String what, int count, LongFunction<Made> make) throws IOException {
        try (OutputStream numbers = new BufferedOutputStream(Files.newOutputStream(folder.resolve(what + ".bin")));
                Writer truth = Files.newBufferedWriter(folder.resolve(what + ".jsonl"))) {
            for (int from = 0; from < count; from += TOGETHER) {
                progress.throwIfCancelled("Making " + what);
                int to = Math.min(count, from + TOGETHER);
                List<Made> some =
                        LongStream.range(from, to).parallel().mapToObj(make).toList();
                for (Made one : some) {
                    numbers.write(one.numbers().array());
                    truth.write(one.truth() + "\n");
                }
                progress.at(new Step(what, to, OptionalLong.of(count), Duration.ofNanos(System.nanoTime() - begun)));
            }
        }
    }

    private Made picture(long number, SquareView view) {
        Scene scene = Casting.cast(seed + number);
        return new Made(json.valueToTree(Surroundings.truth(scene)).toString(), view.of(scene));
    }

    private Made portrait(long number, SquareView view) {
        long person = seed + number / PORTRAITS;
        Portrait portrait = Portrait.any(seed * PORTRAITS + number);
        Painting painted = new PortraitPainter().paint(Persona.of(person), portrait, SquareView.SIDE, SquareView.SIDE);
        return new Made("{\"person\":" + person + "}", view.colours(painted));
    }

    private Made track(long number, LogMel ear) {
        Piece piece = Commission.take(seed + number);
        float[] frames = ear.frames(Sound.of(RATE, Performance.of(piece, RATE).mono()));
        int bands = ear.settings().bands();
        int from = (frames.length / bands - FRAMES) / 3;
        ByteBuffer bytes = ByteBuffer.allocate(FRAMES * bands * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(frames, from * bands, FRAMES * bands);
        return new Made(json.valueToTree(MusicTruth.of(piece)).toString(), bytes);
    }
}
