package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.sound.Performance;
import dev.loreboard.examples.sampler.sound.WaveFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The sample command")
class SampleCommandTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("writes as many pictures as it was told, each with its truth beside it")
    void writesPictures() throws IOException {
        CommandRun run = run(folder, "--pictures=3", "--size=64x48", "--seed=40");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("3 pictures are in");
        assertThat(files(folder).keySet())
                .containsExactly("000001.json", "000001.png", "000002.json", "000002.png", "000003.json", "000003.png");
        BufferedImage second =
                ImageIO.read(folder.resolve("pictures/000002.png").toFile());
        assertThat(opaque(second))
                .isEqualTo(new Painter().paint(Casting.cast(41), 64, 48).pixels());
    }

    @Test
    @DisplayName("writes the truth as JSON for programs")
    void writesTruth() throws IOException {
        run(folder, "--pictures=1", "--size=64x48", "--seed=40");

        JsonNode truth = new ObjectMapper()
                .readTree(folder.resolve("pictures/000001.json").toFile());

        assertThat(truth.get("file").asText()).isEqualTo("000001.png");
        assertThat(truth.get("seed").asLong()).isEqualTo(40);
        assertThat(truth.get("width").asInt()).isEqualTo(64);
        assertThat(truth.get("height").asInt()).isEqualTo(48);
        assertThat(truth.get("subjects")).hasSameSizeAs(Casting.cast(40).subjects());
        String kind = Casting.cast(40).subjects().getFirst().kind().word();
        assertThat(truth.get("subjects").get(0).get("kind").asText()).isEqualTo(kind);
        assertThat(truth.get("tags").get("subject").get(0).asText()).isEqualTo(kind);
        assertThat(truth.get("caption").asText()).contains(kind).endsWith(".");
        assertThat(truth.get("alsoTrue").isArray()).isTrue();
        assertThat(truth.has("moods")).isTrue();
    }

    @Test
    @DisplayName("writes pieces of music beside the pictures, each with its truth")
    void writesTracks() throws IOException {
        CommandRun run = run(folder, "--tracks=1", "--seed=3");

        assertThat(run.errors()).isEmpty();
        assertThat(run.out()).contains("1 piece is in " + folder.resolve("tracks"));
        assertThat(Files.readAllBytes(folder.resolve("tracks/000001.wav")))
                .isEqualTo(WaveFile.of(Performance.of(Commission.take(3), 44_100)));
        JsonNode truth =
                new ObjectMapper().readTree(folder.resolve("tracks/000001.json").toFile());
        assertThat(truth.get("caption").asText()).endsWith(".");
        assertThat(truth.get("beatsPerMinute").asInt())
                .isEqualTo(Commission.take(3).pace());
        assertThat(truth.get("tags").get("instrument")).isNotEmpty();
        assertThat(folder.resolve("pictures")).doesNotExist();
    }

    @Test
    @DisplayName("writes the same bytes when it is run again")
    void writesTheSameAgain() throws IOException {
        run(folder, "--pictures=4", "--size=48x48");
        Map<String, String> first = files(folder);

        run(folder, "--pictures=4", "--size=48x48");

        assertThat(files(folder)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "--pictures=0, --size=64x48, --pictures was 0",
        "--pictures=2, --size=64, Write it like",
        "--pictures=2, --size=8x8, from 32 to 4096",
        "--pictures=2, --size=640x64, four times",
        "--pictures=many, --size=64x48, many",
        "--tracks=-1, --size=64x48, --tracks -1",
    })
    @DisplayName("refuses numbers that make no sense, and writes nothing")
    void refusesNonsense(String pictures, String size, String reason) {
        CommandRun run = run(folder.resolve("new"), pictures, size);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains(reason);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    @DisplayName("says which file it could not write")
    void saysWhatItCouldNotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        CommandRun run = run(file, "--pictures=1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors())
                .contains(file.toString(), "could not be written")
                .doesNotContain("\tat ");
    }

    private static CommandRun run(Path folder, String... more) {
        return CommandRun.of(Stream.concat(Stream.of("sample", folder.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static int[] opaque(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).map(pixel -> pixel & 0xffffff).toArray();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder.resolve("pictures"))) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
