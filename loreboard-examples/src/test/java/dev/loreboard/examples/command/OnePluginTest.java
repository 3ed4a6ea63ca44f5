package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The plugins command with a name")
class OnePluginTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("shows each setting with its meaning, form, default and variable")
    void showsEachSetting() throws IOException {
        CommandRun run = demanding(Map.of(), "plugins", "far-away");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        "vector store \"far-away\": missing",
                        "SETTING DEFAULT VARIABLE MEANING",
                        "url required LOREBOARD_FAR_AWAY_URL Where the server listens; an address like"
                                + " http://localhost:8000.",
                        "longest-wait 1500ms LOREBOARD_FAR_AWAY_LONGEST_WAIT How long an answer may take; a time like"
                                + " 300ms, 5s, 10m, 2h or 1d.",
                        "keep 120s LOREBOARD_FAR_AWAY_KEEP How long answers are kept; a time like 300ms, 5s, 10m, 2h"
                                + " or 1d.",
                        "durability remote LOREBOARD_FAR_AWAY_DURABILITY How safely it keeps; one of memory, disk,"
                                + " remote.");
    }

    @Test
    @DisplayName("says which variables are set, and never what they hold")
    void saysWhatIsSet() throws IOException {
        CommandRun run = demanding(
                Map.of("LOREBOARD_FAR_AWAY_PASSWORD", "hunter2", "LOREBOARD_FAR_AWAY_URL", "http://user:pass@host"),
                "plugins",
                "far-away");

        assertThat(run.out())
                .contains("LOREBOARD_FAR_AWAY_PASSWORD (set)", "LOREBOARD_FAR_AWAY_URL (set)", "(secret)")
                .doesNotContain("hunter2", "user:pass", "swordfish");
    }

    @Test
    @DisplayName("says so when there is nothing to set")
    void saysThatThereIsNothingToSet() {
        assertThat(CommandRun.of("plugins", "sorted").out()).contains("ready", "It has no settings.");
    }

    @Test
    @DisplayName("of an unknown name says what is present, and exits with 1")
    void anUnknownNameFails() {
        CommandRun run = CommandRun.of("plugins", "chrome");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .startsWith("No plugin is called \"chrome\". Present: clip (embedder), djl (embedder), mini (embedder),"
                        + " chroma (vector store), exact (vector store), lucene (vector store), pgvector (vector store),"
                        + " sorted (vector store), s3 (media store), yamnet (tagger), zero-shot (tagger), groups (clusterer), evidence (duplicate finder),"
                        + " picture (fingerprinter).")
                .doesNotContain("\tat ");
    }

    @Test
    @DisplayName("of an unknown name and a kind gives the library's own message")
    void anUnknownNameOfAKindFails() {
        CommandRun run = CommandRun.of("plugins", "chrome", "--kind=vector-store");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().strip())
                .isEqualTo("No vector store is called \"chrome\". Present: chroma, exact, lucene, pgvector, sorted."
                        + " If a jar is missing, add loreboard-vector.");
    }

    @Test
    @DisplayName("of an unknown name shows where that was found out, with --verbose before or after the command")
    void verboseShowsTheTrace() {
        assertThat(CommandRun.of("plugins", "chrome", "--verbose").errors()).contains("\tat ");
        assertThat(CommandRun.of("--verbose", "plugins", "chrome").errors()).contains("\tat ");
    }

    @Test
    @DisplayName("that two plugins share says where each of them is")
    void aSharedNameFails() throws IOException {
        try (URLClassLoader loader = ServiceFolder.naming(folder, SecondExactProvider.class.getName())) {
            CommandRun run = CommandRun.of(new Surroundings(loader, Map.of()), "plugins", "exact");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.errors()).contains("Two vector stores are called \"exact\"", "SecondExactProvider");
        }
    }

    private CommandRun demanding(Map<String, String> environment, String... arguments) throws IOException {
        try (URLClassLoader loader = ServiceFolder.naming(folder, DemandingStoreProvider.class.getName())) {
            return CommandRun.of(400, new Surroundings(loader, environment), arguments);
        }
    }
}
