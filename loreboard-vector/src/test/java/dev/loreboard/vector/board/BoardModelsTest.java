package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.vector.board.FakePlugins.Real;
import dev.loreboard.vector.board.FakePlugins.Rival;
import dev.loreboard.vector.board.FakePlugins.Small;
import dev.loreboard.vector.board.FakePlugins.Speechless;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A board that needs a model")
class BoardModelsTest {

    private static final Map<String, String> REAL = Map.of("LOREBOARD_REAL_KEY", "1");
    private static final Map<String, String> BOTH = Map.of("LOREBOARD_REAL_KEY", "1", "LOREBOARD_RIVAL_KEY", "2");

    @TempDir
    private Path folder;

    @BeforeEach
    void forget() {
        FakePlugins.forget();
    }

    @Test
    @DisplayName("takes the one that was handed over, and opens none")
    void takesTheLentOne() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Small.class);
                Embedder words = new WordEmbedder();
                BoardLog log = new BoardLog()) {
            plugins.board(REAL).embedder(words).open().close();

            assertThat(FakePlugins.notes()).isEmpty();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .endsWith("lives in the space \"fake-words\" (64 dimensions). Embedder: handed over by the program."
                            + " Vector store: \"lucene\", the embedded one.");
        }
    }

    @Test
    @DisplayName("takes the one that was named, with the settings of the program before those of the environment")
    void takesTheNamedOne() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Rival.class, Small.class);
                BoardLog log = new BoardLog()) {
            plugins.board(BOTH)
                    .embedder("real", Settings.none().with("key", "mine"))
                    .open()
                    .close();
            plugins.board(BOTH).embedder("real", Settings.none()).open().close();

            assertThat(FakePlugins.notes())
                    .containsExactly("opened real with mine", "closed real", "opened real with 1", "closed real");
            assertThat(log.lines())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("Embedder: \"real\", named by the program."));
        }
    }

    @Test
    @DisplayName("takes the last one of several that were chosen")
    void takesTheLastOne() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Rival.class);
                Embedder words = new WordEmbedder()) {
            plugins.board(BOTH)
                    .embedder(words)
                    .embedder("rival", Settings.none())
                    .embedder("real", Settings.none())
                    .open()
                    .close();
            plugins.board(BOTH)
                    .embedder("rival", Settings.none())
                    .embedder(words)
                    .open()
                    .close();

            assertThat(FakePlugins.notes()).containsExactly("opened real with 1", "closed real");
        }
    }

    @Test
    @DisplayName("takes the only one that is configured before the one that is embedded")
    void takesTheConfiguredOne() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Rival.class, Small.class);
                BoardLog log = new BoardLog()) {
            plugins.board(REAL).open().close();

            assertThat(FakePlugins.notes()).containsExactly("opened real with 1", "closed real");
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("Embedder: \"real\", the only one that is ready.");
        }
    }

    @Test
    @DisplayName("takes the embedded one when no other is ready, and says what the others lack")
    void takesTheEmbeddedOne() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Small.class);
                BoardLog log = new BoardLog()) {
            plugins.board().open().close();

            assertThat(FakePlugins.notes()).containsExactly("opened small", "closed small");
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("Embedder: \"small\", the embedded one, since no other is ready."
                            + " \"real\" misses its key. Set LOREBOARD_REAL_KEY. Vector store:");
        }
    }

    @Test
    @DisplayName("refuses to choose between two that are configured")
    void refusesToChoose() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Rival.class, Small.class)) {
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> plugins.board(BOTH).open())
                    .withMessage("More than one embedder is ready: real, rival. Name the one to use:"
                            + " Loreboard.at(folder).embedder(name, settings).");

            assertThat(FakePlugins.notes()).isEmpty();
            plugins.board(REAL).open().close();
        }
    }

    @Test
    @DisplayName("says what each lacks when none is ready")
    void saysWhatEachLacks() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Rival.class)) {
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> plugins.board().open())
                    .withMessage("No embedder is ready. \"real\" misses its key. Set LOREBOARD_REAL_KEY."
                            + " \"rival\" misses its key. Set LOREBOARD_RIVAL_KEY. Present: real, rival."
                            + " If a jar is missing, add loreboard-clip. Hand one over or name one:"
                            + " Loreboard.at(folder).embedder(...).");
        }
    }

    @Test
    @DisplayName("says what the one that was named lacks")
    void saysWhatTheNamedOneLacks() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Small.class)) {
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() ->
                            plugins.board().embedder("real", Settings.none()).open())
                    .withMessage("The embedder \"real\" misses its key. Set LOREBOARD_REAL_KEY.");
        }
    }

    @Test
    @DisplayName("says what is there when none has the name")
    void saysWhatIsThere() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Small.class)) {
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() ->
                            plugins.board().embedder("reel", Settings.none()).open())
                    .withMessage("No embedder is called \"reel\". Present: real, small."
                            + " If a jar is missing, add loreboard-clip.");
        }
    }

    @Test
    @DisplayName("refuses settings of the environment that do not fit, naming the variable")
    void refusesWrongSettings() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Small.class)) {
            assertThatExceptionOfType(SettingsException.class)
                    .isThrownBy(() ->
                            plugins.board(Map.of("LOREBOARD_SMALL_KEE", "1")).open())
                    .withMessageContaining("\"kee\" (from LOREBOARD_SMALL_KEE) is not a setting of it. Known: key.");
        }
    }

    @Test
    @DisplayName("is not kept from others by one that fails to say whether it is ready")
    void survivesASpeechlessOne() throws IOException {
        try (BoardPlugins plugins = BoardPlugins.in(folder, Real.class, Speechless.class)) {
            plugins.board(REAL).open().close();
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> plugins.board(REAL)
                            .embedder("speechless", Settings.none())
                            .open())
                    .withMessage("The embedder \"speechless\" failed to say whether it is ready"
                            + " (java.lang.IllegalStateException: the driver is upside down). Choose another one.");

            assertThat(FakePlugins.notes()).containsExactly("opened real with 1", "closed real");
        }
    }

    @Test
    @DisplayName("looks where the context class loader does, when it is told nothing else")
    void looksInTheContext() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (BoardPlugins plugins = BoardPlugins.in(folder, Small.class)) {
            thread.setContextClassLoader(plugins.loader());
            Loreboard.open(folder.resolve("other")).close();
        } finally {
            thread.setContextClassLoader(before);
        }

        assertThat(FakePlugins.notes()).containsExactly("opened small", "closed small");
    }
}
