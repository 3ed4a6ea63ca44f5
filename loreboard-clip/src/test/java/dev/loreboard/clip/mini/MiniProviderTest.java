package dev.loreboard.clip.mini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Background;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.tck.spi.ProviderContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The provider of the embedded model")
class MiniProviderTest implements ProviderContract<EmbedderProvider> {

    private static final long MOST_BYTES = 8_000_000;

    @TempDir
    private Path folder;

    @Override
    public Class<EmbedderProvider> kind() {
        return EmbedderProvider.class;
    }

    @Override
    public EmbedderProvider provider() {
        return new MiniProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none().with("threads", "1");
    }

    @Override
    public Parts parts() {
        return Parts.none();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    @DisplayName("stands in where nobody chose another")
    void standsIn() {
        assertThat(provider().embedded()).isTrue();
    }

    @Test
    @DisplayName("opens one that sees, reads and hears, and knows where its world ends")
    void opensOneThatSeesReadsAndHears() {
        try (Embedder model = provider().open(workingSettings(), parts())) {
            assertThat(model.accepts()).containsExactlyInAnyOrder(Modality.IMAGE, Modality.TEXT, Modality.AUDIO);
            assertThat(model).isInstanceOfSatisfying(Background.class, world -> {
                double near = world.outOfWorld().similarityTo(model.embed(Text.of("how do i renew my gym membership")));
                double far = world.outOfWorld().similarityTo(model.embed(Text.of("a red dragon at night")));
                assertThat(near).isGreaterThan(far + 0.3);
            });
        }
    }

    @Test
    @DisplayName("has it in an ordinary folder of less than eight megabytes, in one space with its copy")
    void hasItInAnOrdinaryFolder() throws IOException {
        MiniModel.copyTo(folder.resolve("mine"));
        long size = 0;
        for (Path file : files(folder)) {
            size += Files.size(file);
        }

        assertThat(size).isLessThan(MOST_BYTES);
        try (Embedder own = provider().open(workingSettings(), parts());
                Embedder copy = ClipEmbedder.open(ClipOptions.at(folder.resolve("mine")))) {
            assertThat(copy.space()).isEqualTo(own.space());
        }
    }

    @Test
    @DisplayName("says where its files could not be copied to")
    void saysWhereFilesCouldNotBeCopiedTo() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> MiniModel.copyTo(occupied))
                .withMessageContaining(occupied.toString())
                .withMessageContaining("can be written to");
    }

    @Test
    @DisplayName("leaves no files behind")
    void leavesNoFilesBehind() throws IOException {
        try (PassingFolder passing = PassingFolder.create()) {
            Files.writeString(
                    Files.createDirectory(passing.path().resolve("onnx")).resolve("some"), "bytes");
            folder = passing.path();
        }

        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1025", "many"})
    @DisplayName("refuses a number of threads that nobody can have")
    void refusesThreads(String threads) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(Settings.none().with("threads", threads), parts()))
                .withMessageContaining("from 1 to 1024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"direction\": [1, 2]}", "{\"direction\": \"up\"}", "[]"})
    @DisplayName("is not opened from a copy that says nonsense of where the world ends")
    void isNotOpenedWithNonsense(String said) throws IOException {
        MiniModel.copyTo(folder);
        Files.writeString(folder.resolve("out_of_world.json"), said);

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ClipEmbedder.open(ClipOptions.at(folder)))
                .withMessageContaining("out_of_world.json");
    }
}
