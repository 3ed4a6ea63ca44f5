package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.BrokenProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.vector.exact.ExactStoreProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on plugins")
class PluginsGuideTest {

    @TempDir
    Path folder;

    private final EmbeddingSpace space = new EmbeddingSpace("warm, wild", 2);

    @Test
    @DisplayName("opens a plugin by its name")
    void opensByName() {
        // region open
        Providers<VectorStoreProvider> stores = Providers.discover(VectorStoreProvider.class);
        Settings settings = Settings.none().with("file", folder.resolve("board").toString());

        try (VectorStore store = stores.named("exact").open(settings, Parts.of(space))) {
            System.out.println(store.durability()); // DISK
        }
        // endregion

        assertThat(folder.resolve("board")).exists();
    }

    @Test
    @DisplayName("looks at what is there, and at what failed to load")
    void looksAtWhatIsThere() {
        // region look
        Providers<VectorStoreProvider> stores = Providers.discover(VectorStoreProvider.class);
        for (VectorStoreProvider provider : stores.all()) {
            String state = switch (provider.availability(Settings.none())) {
                case Availability.Ready() -> "is ready";
                case Availability.Missing(String what, String remedy) -> "misses " + what + ". " + remedy;
            };
            System.out.println(provider.name() + " " + state);
        }
        for (BrokenProvider broken : stores.broken()) {
            System.out.println(broken.phrase());
        }
        // endregion

        assertThat(stores.all()).extracting(VectorStoreProvider::name).contains("exact", "sorted");
        assertThat(stores.broken()).isEmpty();
    }

    @Test
    @DisplayName("takes settings from the environment when it is handed over")
    void takesSettingsFromTheEnvironment() {
        // region environment
        Map<String, String> environment = Map.of("LOREBOARD_EXACT_FILE", "/data/board"); // or System.getenv()
        Settings outside = Settings.fromEnvironment("exact", environment);
        Settings settings = outside.overriddenBy(Settings.none().with("file", "/data/other"));
        // endregion

        Setting<Path> file = Setting.path("file", "The file");
        assertThat(outside.find(file)).contains(Path.of("/data/board"));
        assertThat(settings.find(file)).contains(Path.of("/data/other"));
    }

    @Test
    @DisplayName("says what is there when a name is unknown")
    void saysWhatIsThere() {
        // region unknown-name
        Providers<VectorStoreProvider> stores = Providers.discover(VectorStoreProvider.class);

        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> stores.named("chrome"))
                .withMessage("No vector store is called \"chrome\". Present: chroma, exact, lucene, pgvector, sorted."
                        + " If a jar is missing, add loreboard-vector.");
        // endregion
    }

    @Test
    @DisplayName("tells every wrong setting at once")
    void tellsEveryWrongSetting() {
        // region wrong-settings
        Setting<Integer> shards =
                Setting.number("shards", "How many parts the index has").withDefault(1);
        Setting<Duration> wait =
                Setting.duration("longest-wait", "How long an answer may take").required();
        Settings settings = Settings.of(Map.of("shards", "many", "colour", "red"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings.require("vector store \"mine\"", List.of(shards, wait)))
                .withMessage("""
                        The settings of vector store "mine" do not fit:
                          - "colour" is not a setting of it. Known: longest-wait, shards.
                          - "shards" must be a whole number.
                          - "longest-wait" is missing: How long an answer may take, a time like 300ms, 5s, 10m, 2h or 1d.\
                        """);
        // endregion
    }

    @Test
    @DisplayName("chooses plugins without looking for them")
    void choosesPlugins() {
        // region chosen
        Providers<VectorStoreProvider> stores =
                Providers.of(VectorStoreProvider.class, List.of(new ExactStoreProvider()));

        assertThat(stores.single().name()).isEqualTo("exact");
        // endregion
    }

    @Test
    @DisplayName("says what to lend when a part is missing")
    void saysWhatToLend() {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> Providers.discover(VectorStoreProvider.class)
                        .named("sorted")
                        .open(Settings.none(), Parts.none()))
                .withMessageContaining("EmbeddingSpace");
    }
}
