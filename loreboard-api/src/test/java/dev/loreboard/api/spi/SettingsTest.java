package dev.loreboard.api.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.store.Durability;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Settings")
class SettingsTest {

    private static final Setting<URI> URL =
            Setting.address("url", "Where the database is").required();
    private static final Setting<Integer> CONNECTIONS =
            Setting.number("max-connections", "How many connections at most").withDefault(4);
    private static final Setting<Secret> KEY = Setting.secret("key", "The key of the service");
    private static final Setting<Duration> PATIENCE = Setting.duration("patience", "How long to wait");
    private static final List<Setting<?>> KNOWN = List.of(URL, CONNECTIONS, KEY, PATIENCE);

    @Test
    @DisplayName("give the value of each type, the default, or nothing")
    void giveValues() {
        Settings settings = Settings.of(Map.of("url", "http://localhost:1", "patience", "90s", "key", "hunter2"));

        assertThat(settings.get(URL)).isEqualTo(URI.create("http://localhost:1"));
        assertThat(settings.get(CONNECTIONS)).isEqualTo(4);
        assertThat(settings.find(PATIENCE)).contains(Duration.ofSeconds(90));
        assertThat(settings.get(KEY).reveal()).isEqualTo("hunter2");
        assertThat(Settings.none().find(KEY)).isEmpty();
        assertThatNoException().isThrownBy(() -> settings.require("vector store \"x\"", KNOWN));
    }

    @Test
    @DisplayName("tell every problem at once: unknown, missing and malformed ones")
    void tellEveryProblemAtOnce() {
        Settings settings =
                Settings.of(Map.of("max-connections", "many", "patience", "long", "uri", "http://localhost"));

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings.require("vector store \"pgvector\"", KNOWN))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .containsExactlyInAnyOrder(
                                "\"uri\" is not a setting of it. Known: key, max-connections, patience, url.",
                                "\"url\" is missing: Where the database is, an address like http://localhost:8000.",
                                "\"max-connections\" must be a whole number.",
                                "\"patience\" must be a time like 300ms, 5s, 10m, 2h or 1d."))
                .withMessageContaining("vector store \"pgvector\"");
    }

    @Test
    @DisplayName("never show a value, wherever they are printed or refused")
    void neverShowAValue() {
        Settings settings = Settings.of(Map.of("key", "hunter2", "max-connections", "hunter2", "unknown", "hunter2"));

        assertThat(settings.toString()).isEqualTo("Settings[key, max-connections, unknown]");
        assertThat(settings.get(KEY)).hasToString("(secret)");
        assertThat(settings.problems(KNOWN)).hasSize(3).noneMatch(problem -> problem.contains("hunter2"));
    }

    @Test
    @DisplayName("come from an environment only for the plugin that was named, and remember the variable")
    void comeFromAnEnvironment() {
        Map<String, String> environment = Map.of(
                "LOREBOARD_PGVECTOR_URL", "http://localhost",
                "LOREBOARD_PGVECTOR_MAX_CONNECTIONS", "lots",
                "LOREBOARD_CHROMA_URL", "http://elsewhere",
                "LOREBOARD_PGVECTOR_", "nothing",
                "PATH", "/bin");

        Settings settings = Settings.fromEnvironment("pgvector", environment);

        assertThat(settings).hasToString("Settings[max-connections, url]");
        assertThat(settings.problems(KNOWN))
                .containsExactly(
                        "\"max-connections\" (from LOREBOARD_PGVECTOR_MAX_CONNECTIONS) must be a whole number.");
    }

    @Test
    @DisplayName("of the program win over those of the environment when it says so")
    void canBeOverridden() {
        Settings environment = Settings.fromEnvironment("exact", Map.of("LOREBOARD_EXACT_FILE", "a"));
        Setting<Path> file = Setting.path("file", "A file");

        assertThat(environment.overriddenBy(Settings.of(Map.of("file", "b"))).get(file))
                .isEqualTo(Path.of("b"));
        assertThat(environment.overriddenBy(Settings.none()).get(file)).isEqualTo(Path.of("a"));
    }

    @ParameterizedTest
    @CsvSource({"0ms, PT0S", "300ms, PT0.3S", "5s, PT5S", "10m, PT10M", "2h, PT2H", "1d, PT24H"})
    @DisplayName("read spans of time with their unit")
    void readSpansOfTime(String text, Duration expected) {
        assertThat(Settings.of(Map.of("patience", text)).get(PATIENCE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "-5s", "5 s", "5w", "99999999999999999999s", "9223372036854775807d"})
    @DisplayName("refuse what is not a span of time")
    void refuseOtherSpans(String text) {
        assertThat(Settings.of(Map.of("patience", text)).problems(List.of(PATIENCE)))
                .containsExactly("\"patience\" must be a time like 300ms, 5s, 10m, 2h or 1d.");
    }

    @Test
    @DisplayName("read a choice in lower case with dashes, and list the choices when it is another")
    void readChoices() {
        Setting<Durability> choice = Setting.choice("durability", "How durable", Durability.class);

        assertThat(Settings.of(Map.of("durability", "disk")).get(choice)).isEqualTo(Durability.DISK);
        assertThat(Settings.of(Map.of("durability", "DISK")).problems(List.of(choice)))
                .containsExactly("\"durability\" must be one of memory, disk, remote.");
    }

    @Test
    @DisplayName("show a default the way it would be typed")
    void showDefaults() {
        assertThat(PATIENCE.withDefault(Duration.ofMinutes(2)).fallbackText()).contains("120s");
        assertThat(PATIENCE.withDefault(Duration.ofMillis(1500)).fallbackText()).contains("1500ms");
        assertThat(Setting.choice("durability", "How durable", Durability.class)
                        .withDefault(Durability.DISK)
                        .fallbackText())
                .contains("disk");
        assertThat(KEY.withDefault(new Secret("hunter2")).fallbackText()).contains("(secret)");
        assertThat(URL.fallbackText()).isEmpty();
    }

    @Test
    @DisplayName("name the variable that gives a setting to a plugin")
    void nameTheVariable() {
        assertThat(Settings.variable("my-store", "max-connections")).isEqualTo("LOREBOARD_MY_STORE_MAX_CONNECTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "yes", "1", ""})
    @DisplayName("take a flag for true or false and nothing else")
    void takeFlagsStrictly(String text) {
        Setting<Boolean> flag = Setting.flag("loud", "Whether it is loud");

        assertThat(Settings.of(Map.of("loud", "true")).get(flag)).isTrue();
        assertThat(Settings.of(Map.of("loud", text)).problems(List.of(flag)))
                .containsExactly("\"loud\" must be true or false.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Url", "max_connections", "-x", "x-", "9"})
    @DisplayName("have names that can be written anywhere")
    void haveSimpleNames(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Setting.text(name, "what it is for"));
    }
}
