package dev.loreboard.api.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The file of what was learned")
class LearnedFileTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("model = a \\ b", 3);
    private static final Pair PAIR = new Pair(Modality.TEXT, Modality.IMAGE);

    @TempDir
    private Path folder;

    private LearnedFile file;

    @BeforeEach
    void name() {
        file = open(SPACE, BackgroundTexts.read());
    }

    private LearnedFile open(EmbeddingSpace space, BackgroundTexts texts) {
        return new LearnedFile(folder.resolve("relevance.properties"), space, texts);
    }

    private static Backdrop backdrop() {
        Center center = Center.of(List.of(Embedding.of(SPACE, 1, 2, 3), Embedding.of(SPACE, 0, 1, -7)));
        return new Backdrop(center, new Scale(0.1 + 0.2, 1e-3), 100);
    }

    @Test
    @DisplayName("gives back every bit of it")
    void givesBackEveryBit() {
        file.write(Map.of(PAIR, backdrop()));

        Backdrop read = file.read().get(PAIR);

        assertThat(read).usingRecursiveComparison().isEqualTo(backdrop());
        assertThat(file.read()).hasSize(1);
    }

    @Test
    @DisplayName("counts for its own space and its own background texts only")
    void countsForItsOwn() {
        file.write(Map.of(PAIR, backdrop()));

        assertThat(open(new EmbeddingSpace("another", 3), BackgroundTexts.read())
                        .read())
                .isEmpty();
        assertThat(open(SPACE, new BackgroundTexts(List.of(), "others")).read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "100 0.3",
                "100 0.3 0.001 AAAA",
                "100 0.3 0.001 ?",
                "100 NaN 0.001 CENTER",
                "100 0.3 0 CENTER",
                "many 0.3 0.001 CENTER",
                "100 0.3 0.001 CENTER more"
            })
    @DisplayName("counts as none when it is damaged")
    void countsAsNoneWhenDamaged(String line) throws IOException {
        file.write(Map.of(PAIR, backdrop()));
        List<String> lines = Files.readAllLines(file.path());
        String damaged = line.replace("CENTER", backdrop().background().toString());
        Files.write(file.path(), List.of(lines.get(0), lines.get(1), PAIR + "=" + damaged));

        assertThat(file.read()).isEmpty();
    }

    @Test
    @DisplayName("counts as none when it is missing or torn, or not text at all")
    void countsAsNoneWhenTorn() throws IOException {
        assertThat(file.read()).isEmpty();

        file.write(Map.of(PAIR, backdrop()));
        byte[] whole = Files.readAllBytes(file.path());
        for (int length = 0; length < whole.length - 2; length++) {
            Files.write(file.path(), Arrays.copyOf(whole, length));
            assertThat(file.read()).isEmpty();
        }
        Files.write(file.path(), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        assertThat(file.read()).isEmpty();
    }

    @Test
    @DisplayName("that cannot be written is done without")
    void isDoneWithout() throws IOException {
        Files.createDirectories(file.path().resolve("in the way"));

        file.write(Map.of(PAIR, backdrop()));

        assertThat(file.path()).isDirectory();
    }

    @Test
    @DisplayName("holds 256 different background texts")
    void holdsBackgroundTexts() {
        assertThat(BackgroundTexts.read().texts()).hasSize(256).doesNotHaveDuplicates();
    }
}
