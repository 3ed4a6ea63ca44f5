package dev.loreboard.examples.sampler;

import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.MusicTruth;
import dev.loreboard.examples.sampler.music.MusicWish;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.Subject;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import dev.loreboard.examples.sampler.sound.Performance;
import dev.loreboard.examples.sampler.sound.Recording;
import dev.loreboard.examples.sampler.sound.WaveFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A page with a piece and a picture of each mood, to be listened to. */
public final class ListeningPage {

    private static final long SEED = 40;
    private static final int RATE = 32_000;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int BARS = 120;
    private static final int TALLEST = 40;

    private final Path folder;

    private ListeningPage(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes {@code index.html}, the pictures, and the pieces as WAV files into the folder that is named. The page plays Ogg Vorbis; make
     * that of the WAV files with {@code oggenc -q 1}.
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name the one folder to write to.");
        }
        new ListeningPage(Files.createDirectories(Path.of(arguments[0]))).write();
    }

    private void write() throws IOException {
        StringBuilder cards = new StringBuilder();
        for (Mood mood : Mood.values()) {
            cards.append(card(mood));
        }
        Files.writeString(folder.resolve("index.html"), frame().replace("{{cards}}", cards));
    }

    private static String frame() throws IOException {
        try (InputStream page =
                Objects.requireNonNull(ListeningPage.class.getResourceAsStream("listening-page.html"), "the page")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String card(Mood mood) throws IOException {
        long seed = SEED + List.of(Mood.values()).indexOf(mood);
        Piece piece = Commission.take(seed, MusicWish.open().with(mood));
        Recording recording = Performance.of(piece, RATE);
        Files.write(folder.resolve(mood.word() + ".wav"), WaveFile.of(recording));
        ImageIO.write(
                new Painter()
                        .paint(Casting.cast(seed, scene(mood).with(mood)), WIDTH, HEIGHT)
                        .image(),
                "jpg",
                folder.resolve(mood.word() + ".jpg").toFile());
        return """
                <article>
                <img src="%1$s.jpg" width="%2$d" height="%3$d" alt="A %1$s picture of the sample world" loading="lazy">
                <h2>%4$s</h2>
                <p>%5$s %6$.0f seconds.</p>
                %7$s
                <audio controls preload="none" src="%1$s.ogg" aria-label="A %1$s piece"></audio>
                </article>
                """.formatted(
                        mood.word(),
                        WIDTH,
                        HEIGHT,
                        mood.word().substring(0, 1).toUpperCase(Locale.ROOT)
                                + mood.word().substring(1),
                        MusicTruth.of(piece).caption(),
                        recording.seconds(),
                        waveform(recording.mono()));
    }

    private static Description scene(Mood mood) {
        Description open = Description.open();
        return switch (mood) {
            case SERENE ->
                open.withOnly(Subject.one(Shade.BROWN, Kind.BOAT), Subject.one(Shade.GREEN, Kind.MOUNTAINS))
                        .with(Palette.AZURE)
                        .with(Style.WATERCOLOUR)
                        .with(TimeOfDay.DAWN)
                        .with(Weather.CLEAR);
            case JOYFUL ->
                open.withOnly(Subject.one(Shade.WHITE, Kind.WINDMILL), new Subject(Kind.FLOWER, Shade.RED, 3))
                        .with(Palette.GOLDEN)
                        .with(Style.FLAT)
                        .with(TimeOfDay.DAY)
                        .with(Weather.CLEAR);
            case DREAMY ->
                open.withOnly(Subject.one(Shade.WHITE, Kind.UNICORN), Subject.one(Shade.YELLOW, Kind.MOON))
                        .with(Palette.VIOLET)
                        .with(Style.WATERCOLOUR)
                        .with(TimeOfDay.NIGHT)
                        .with(Weather.CLEAR);
            case MYSTERIOUS ->
                open.withOnly(Subject.one(Shade.PURPLE, Kind.PORTAL), Subject.one(Shade.GREY, Kind.OWL))
                        .with(Palette.TEAL)
                        .with(Style.FLAT)
                        .with(TimeOfDay.NIGHT)
                        .with(Weather.FOG);
            case EPIC ->
                open.withOnly(Subject.one(Shade.GREY, Kind.CASTLE), Subject.one(Shade.RED, Kind.DRAGON))
                        .with(Palette.AMBER)
                        .with(Style.INK)
                        .with(TimeOfDay.DUSK)
                        .with(Weather.CLOUDY);
            case MELANCHOLY ->
                open.withOnly(Subject.one(Shade.GREY, Kind.RUINS), Subject.one(Shade.BROWN, Kind.TREE))
                        .with(Palette.SEPIA)
                        .with(Style.WOODCUT)
                        .with(TimeOfDay.DUSK)
                        .with(Weather.CLOUDY);
            case OMINOUS ->
                open.withOnly(Subject.one(Shade.BLACK, Kind.VOLCANO), Subject.one(Shade.GREY, Kind.VILLAGE))
                        .with(Palette.CRIMSON)
                        .with(Style.FLAT)
                        .with(TimeOfDay.NIGHT)
                        .with(Weather.CLEAR);
            case TENSE ->
                open.withOnly(Subject.one(Shade.BROWN, Kind.SHIP), Subject.one(Shade.WHITE, Kind.LIGHTHOUSE))
                        .with(Palette.INDIGO)
                        .with(Style.INK)
                        .with(TimeOfDay.NIGHT)
                        .with(Weather.STORM);
        };
    }

    /** How loud it is over time, as a row of bars. */
    private static String waveform(float[] samples) {
        double[] loudness = loudness(samples);
        double loudest = Arrays.stream(loudness).max().orElseThrow();
        StringBuilder bars =
                new StringBuilder("<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\" preserveAspectRatio=\"none\">"
                        .formatted(BARS, 2 * TALLEST));
        for (int bar = 0; bar < BARS; bar++) {
            double tall = Math.max(0.5, TALLEST * loudness[bar] / loudest);
            bars.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%.1f\" width=\".7\" height=\"%.1f\"/>",
                    bar,
                    TALLEST - tall,
                    2 * tall));
        }
        return bars + "</svg>";
    }

    private static double[] loudness(float[] samples) {
        double[] loudness = new double[BARS];
        for (int bar = 0; bar < BARS; bar++) {
            int from = (int) ((long) samples.length * bar / BARS);
            int to = (int) ((long) samples.length * (bar + 1) / BARS);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += (double) samples[i] * samples[i];
            }
            loudness[bar] = Math.sqrt(sum / (to - from));
        }
        return loudness;
    }
}
