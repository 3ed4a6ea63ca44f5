package dev.loreboard.examples.sampler.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.Progress;
import dev.loreboard.examples.sampler.character.Persona;
import dev.loreboard.examples.sampler.character.Portrait;
import dev.loreboard.examples.sampler.character.PortraitPainter;
import dev.loreboard.examples.sampler.music.Commission;
import dev.loreboard.examples.sampler.music.MusicTruth;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Surroundings;
import dev.loreboard.examples.sampler.scene.Casting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A world to train on")
class TrainingWorldTest {

    private static final List<String> FILES = List.of(
            "facts.json",
            "pictures.bin",
            "pictures.jsonl",
            "tracks.bin",
            "tracks.jsonl",
            "portraits.bin",
            "portraits.jsonl");
    private static final int SIDE = 96;
    private static final int SQUARES = SIDE / 4;

    @TempDir
    private Path folder;

    private static void write(Path folder) throws IOException {
        TrainingWorld.write(folder, 3, 1, 2, 40, Progress.ignored());
    }

    private JsonNode line(String file, int number) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readAllLines(folder.resolve(file)).get(number));
    }

    @Test
    @DisplayName("holds the pixels of each picture and the frames of each piece, in the order of their truths")
    void holdsPixelsAndFrames() throws IOException {
        write(folder);

        byte[] bytes = Files.readAllBytes(folder.resolve("pictures.bin"));
        int[] pixels = new Painter().paint(Casting.cast(42), SIDE, SIDE).pixels();
        int size = 3 * SIDE * SIDE + SQUARES * SQUARES;
        assertThat(bytes).hasSize(3 * size);
        for (int i = 0; i < pixels.length; i++) {
            int at = 2 * size + 3 * i;
            int found = (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
            assertThat(found).isEqualTo(pixels[i] & 0xffffff);
        }
        assertThat(line("pictures.jsonl", 2).get("caption").asText())
                .isEqualTo(Surroundings.truth(Casting.cast(42)).caption());
        assertThat(Files.size(folder.resolve("tracks.bin"))).isEqualTo(375 * 64 * Float.BYTES);
        assertThat(line("tracks.jsonl", 0).get("caption").asText())
                .isEqualTo(MusicTruth.of(Commission.take(40)).caption());
    }

    @Test
    @DisplayName("tells for each square which subject is seen in most of it")
    void tellsWhereSubjectsAreSeen() throws IOException {
        write(folder);

        byte[] bytes = Files.readAllBytes(folder.resolve("pictures.bin"));
        byte[] subjects = new Painter().paint(Casting.cast(40), SIDE, SIDE).subjects();
        for (int square = 0; square < SQUARES * SQUARES; square++) {
            int[] counts = new int[4];
            for (int i = 0; i < 16; i++) {
                counts[subjects[(square / SQUARES * 4 + i / 4) * SIDE + square % SQUARES * 4 + i % 4]]++;
            }
            int told = bytes[3 * SIDE * SIDE + square];
            assertThat(counts[told]).isEqualTo(Arrays.stream(counts).max().orElseThrow());
        }
        assertThat(subjects).contains(1).contains(0);
    }

    @Test
    @DisplayName("squashes paintings of other breadths into its square")
    void squashesPaintings() throws IOException {
        write(folder);

        byte[] bytes = Files.readAllBytes(folder.resolve("pictures.bin"));
        int[] pixels = new Painter().paint(Casting.cast(41), 72, SIDE).pixels();
        int start = 3 * SIDE * SIDE + SQUARES * SQUARES;
        double found = IntStream.range(0, SIDE * SIDE)
                .mapToDouble(i -> bytes[start + 3 * i] & 0xff)
                .average()
                .orElseThrow();
        double painted = Arrays.stream(pixels)
                .mapToDouble(pixel -> pixel >> 16 & 0xff)
                .average()
                .orElseThrow();
        assertThat(found).isCloseTo(painted, within(1.0));
    }

    @Test
    @DisplayName("holds eight portraits of each person, no two of them alike")
    void holdsPortraitsOfPersons() throws IOException {
        write(folder);

        byte[] bytes = Files.readAllBytes(folder.resolve("portraits.bin"));
        int size = 3 * SIDE * SIDE;
        assertThat(bytes).hasSize(16 * size);
        assertThat(IntStream.range(0, 16).mapToObj(i -> ByteBuffer.wrap(bytes, i * size, size)))
                .doesNotHaveDuplicates();
        assertThat(line("portraits.jsonl", 7).get("person").asLong()).isEqualTo(40);
        assertThat(line("portraits.jsonl", 8).get("person").asLong()).isEqualTo(41);
        int[] pixels = new PortraitPainter()
                .paint(Persona.of(41), Portrait.any(40 * 8 + 8), SIDE, SIDE)
                .pixels();
        assertThat(bytes[8 * size] & 0xff).isEqualTo(pixels[0] >> 16 & 0xff);
    }

    @Test
    @DisplayName("has a word in its facts for every tag of its truths")
    void hasAWordForEveryTag() throws IOException {
        write(folder);

        JsonNode facts =
                new ObjectMapper().readTree(folder.resolve("facts.json").toFile());
        for (JsonNode truth : List.of(line("pictures.jsonl", 0), line("pictures.jsonl", 1), line("tracks.jsonl", 0))) {
            truth.get("tags").properties().stream()
                    .filter(tag -> !tag.getKey().equals("count"))
                    .forEach(tag -> tag.getValue()
                            .forEach(word -> assertThat(facts.get(tag.getKey()).has(word.asText()))
                                    .as(tag.getKey() + " " + word)
                                    .isTrue()));
        }
    }

    @Test
    @DisplayName("has the same bytes when it is written again")
    void hasTheSameBytes(@TempDir Path again) throws IOException {
        write(folder);
        write(again);

        for (String file : FILES) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    @DisplayName("wants five arguments")
    void wantsFiveArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainingWorld.main(new String[] {"folder"}))
                .withMessageContaining("folder, pictures, tracks, persons, seed");
    }
}
