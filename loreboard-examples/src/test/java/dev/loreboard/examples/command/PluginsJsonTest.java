package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loreboard.examples.command.plugin.PluginKind;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The plugins command's JSON")
class PluginsJsonTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("has every kind, whether it has plugins or not")
    void hasEveryKind() throws IOException {
        JsonNode kinds = read(CommandRun.of("plugins", "--json")).get("kinds");

        assertThat(kinds.findValuesAsText("kind")).hasSize(PluginKind.values().length);
        assertThat(kinds.findValuesAsText("kind").get(2)).isEqualTo("media-store");
        assertThat(kinds.get(2).get("plugins").findValuesAsText("name")).contains("s3");
        assertThat(kinds.get(kinds.size() - 1).get("plugins")).isEmpty();
        assertThat(kinds.get(1).get("plugins").findValuesAsText("name")).contains("exact", "sorted");
    }

    @Test
    @DisplayName("keeps its keys")
    void keepsItsKeys() throws IOException {
        try (URLClassLoader loader =
                ServiceFolder.naming(folder, "no.such.StoreProvider", DemandingStoreProvider.class.getName())) {
            CommandRun run =
                    CommandRun.of(new Surroundings(loader, Map.of()), "plugins", "--json", "--kind=vector-store");

            JsonNode kind = read(run).get("kinds").get(0);
            JsonNode plugin = kind.get("plugins").get(1);
            assertThat(keys(kind)).containsExactly("kind", "artifacts", "plugins", "broken");
            assertThat(keys(plugin)).containsExactly("name", "state", "note", "provider", "settings");
            assertThat(keys(plugin.get("settings").get(0)))
                    .containsExactly("name", "description", "form", "required", "default", "variable", "given");
            assertThat(keys(kind.get("broken").get(0))).containsExactly("source", "problem");
        }
    }

    @Test
    @DisplayName("tells all about one plugin, without the values of its settings")
    void tellsAboutOnePlugin() throws IOException {
        try (URLClassLoader loader = ServiceFolder.naming(folder, DemandingStoreProvider.class.getName())) {
            Map<String, String> environment = Map.of("LOREBOARD_FAR_AWAY_PASSWORD", "hunter2");
            CommandRun run = CommandRun.of(new Surroundings(loader, environment), "plugins", "far-away", "--json");

            JsonNode plugin = read(run).at("/kinds/0/plugins/0");
            JsonNode password = plugin.get("settings").get(1);
            assertThat(plugin.get("state").asText()).isEqualTo("missing");
            assertThat(password.get("given").asBoolean()).isTrue();
            assertThat(run.out()).doesNotContain("hunter2", "swordfish");
        }
    }

    private static JsonNode read(CommandRun run) throws IOException {
        assertThat(run.exitCode()).isZero();
        return new JsonMapper().readTree(run.out());
    }

    private static List<String> keys(JsonNode node) {
        return node.propertyStream().map(Map.Entry::getKey).toList();
    }
}
