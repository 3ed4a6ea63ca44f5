package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.command.plugin.PluginKind;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The plugins command")
class PluginsCommandTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("has a row for every plugin, and one for every kind without")
    void listsEveryKind() {
        CommandRun run = CommandRun.of("plugins");

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains("KIND NAME STATE NOTE", "vector store exact ready", "vector store sorted ready")
                .contains("tagger zero-shot ready", "describer - none usual home: loreboard-llm");
        for (PluginKind kind : PluginKind.values()) {
            assertThat(run.out()).contains("\n" + kind.title() + " ");
        }
    }

    @Test
    @DisplayName("looks at one kind when told so")
    void looksAtOneKind() {
        CommandRun run = CommandRun.of("plugins", "--kind", "media-store");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("media store").doesNotContain("vector store", "embedder");
    }

    @Test
    @DisplayName("names the kinds when it is told one that is none")
    void namesTheKinds() {
        CommandRun run = CommandRun.of("plugins", "--kind", "VECTOR_STORE");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors())
                .contains("no kind is called \"VECTOR_STORE\". Kinds: embedder, vector-store, media-store, tagger");
    }

    @Test
    @DisplayName("keeps its columns aligned and its lines within the width")
    void keepsTheWidth() throws IOException {
        try (URLClassLoader loader = ServiceFolder.naming(folder, "no.such.StoreProvider")) {
            CommandRun run = CommandRun.of(90, new Surroundings(loader, Map.of()), "plugins");

            int states = run.out().indexOf("STATE");
            assertThat(run.out().lines().takeWhile(line -> !line.isEmpty()))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(90))
                    .allSatisfy(line -> assertThat((line + " ".repeat(90)).substring(states - 2, states))
                            .isBlank());
        }
    }

    @Test
    @DisplayName("shows a broken plugin with its cause, beside those that work")
    void showsBrokenPlugins() throws IOException {
        try (URLClassLoader loader =
                ServiceFolder.naming(folder, "no.such.StoreProvider", ThrowingStoreProvider.class.getName())) {
            CommandRun run = CommandRun.of(400, new Surroundings(loader, Map.of()), "plugins");

            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .contains("broken", "no.such.StoreProvider")
                    .contains(ThrowingStoreProvider.class.getName() + " (the driver is upside down)")
                    .contains("exact", "sorted");
        }
    }

    @Test
    @DisplayName("says what a plugin is missing and what to do about it")
    void saysWhatIsMissing() throws IOException {
        try (URLClassLoader loader = ServiceFolder.naming(folder, DemandingStoreProvider.class.getName())) {
            CommandRun run = CommandRun.of(400, new Surroundings(loader, Map.of()), "plugins");

            assertThat(run.out()).contains("Missing: the setting url. Say where the server listens.");
        }
    }

    @Test
    @DisplayName("counts settings from the environment, and tells of those that do not fit")
    void countsTheEnvironment() throws IOException {
        try (URLClassLoader loader = ServiceFolder.naming(folder, DemandingStoreProvider.class.getName())) {
            Map<String, String> environment =
                    Map.of("LOREBOARD_FAR_AWAY_URL", "http://far.away", "LOREBOARD_EXACT_FIEL", "a");
            CommandRun run = CommandRun.of(400, new Surroundings(loader, environment), "plugins");

            assertThat(line(run, "far-away")).contains(" ready");
            assertThat(line(run, "exact"))
                    .contains(" misconfigured", "LOREBOARD_EXACT_FIEL", "Known: compared-in-full, file");
        }
    }

    @Test
    @DisplayName("knows every kind that the api has")
    void knowsEveryKind() {
        assertThat(Arrays.stream(PluginKind.values()).map(kind -> kind.door().getName()))
                .containsExactlyInAnyOrderElementsOf(ProviderInterfaces.ofTheApi());
    }

    private static String line(CommandRun run, String name) {
        return run.out()
                .lines()
                .filter(line -> line.contains(" " + name + " "))
                .findFirst()
                .orElseThrow();
    }
}
