package dev.loreboard.clip.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Progress;
import dev.loreboard.api.failure.LoreboardException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code -Dloreboard.docs.write=true} it writes the table of the guide anew. */
@DisplayName("When a hub goes wrong")
@Timeout(60)
class FaultsTest {

    /** Of this nobody takes more than what lies in the buffers of a connection. */
    static final int FAR_TOO_MUCH = 200 << 20;

    private static final int LARGEST = 2 << 20;

    private static final GuideTable TABLE = new GuideTable("| What goes wrong | What the pull comes to |");

    @TempDir
    private Path folder;

    static List<Fault> all() {
        return Fault.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("a pull comes to what the guide says, and the next one completes")
    void comesToWhatTheGuideSays(Fault fault) throws IOException {
        try (FakeHub hub = FakeHub.withGraphsOf(300_000);
                ModelStore store = store(hub)) {
            fault.hub().accept(hub);
            if (fault.outcome().completes()) {
                assertCompletes(fault, store, hub);
            } else {
                assertFails(fault, store, hub);
            }
            assertThat(hub.sent.get()).isLessThan(FAR_TOO_MUCH / 4);
        }
        try (FakeHub hub = FakeHub.withGraphsOf(300_000);
                ModelStore store = store(hub)) {
            hub.put("tokenizer.json", here("tokenizer.json", hub));
            assertWhole(store, store.pull(request(), Progress.ignored()), hub);
        }
    }

    private static void assertCompletes(Fault fault, ModelStore store, FakeHub hub) throws IOException {
        PulledModel pulled = store.pull(request(), Progress.ignored());

        assertWhole(store, pulled, hub);
        assertThat(hub.requests().stream().anyMatch(request -> request.range().isPresent()))
                .isEqualTo(fault.outcome() == Fault.Outcome.RESUMES || fault.outcome() == Fault.Outcome.BEGINS_AGAIN);
    }

    private void assertFails(Fault fault, ModelStore store, FakeHub hub) throws IOException {
        assertThatExceptionOfType(LoreboardException.class)
                .isThrownBy(() -> store.pull(request(), Progress.ignored()))
                .satisfies(failure -> assertThat(failure.getMessage()).contains(fault.words()));

        assertThat(store.find(FakeHub.REPOSITORY)).isEmpty();
        assertThat(store.all()).isEmpty();
        long asked = hub.requests("GET", FakeHub.PICTURES)
                .filter(request -> !request.atHub())
                .count();
        if (fault.outcome() == Fault.Outcome.GIVES_UP) {
            assertThat(asked).isEqualTo(hub.options(folder).tries().most());
        } else {
            assertThat(asked).as("requests for the graph").isLessThanOrEqualTo(1);
            assertThat(parts()).as("what is kept").isEmpty();
        }
    }

    /** What has come of files and is not in its place. */
    private List<Path> parts() throws IOException {
        Path parts = folder.resolve("tester--small-clip/.parts");
        if (!Files.exists(parts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parts)) {
            return files.toList();
        }
    }

    @Test
    @DisplayName("the guide tells of each fault what was seen here")
    void theGuideTellsOfEach() throws IOException {
        List<String> rows = Fault.ALL.stream()
                .map(fault -> "| " + fault.what() + " | " + fault.outcome().phrase + " |")
                .toList();

        assertThat(TABLE.rows(rows)).isEqualTo(rows);
    }

    private ModelStore store(FakeHub hub) {
        return new ModelStore(
                hub.options(folder).withTimeout(Duration.ofSeconds(1)).withLargest(LARGEST));
    }

    private static ModelRequest request() {
        return ModelRequest.ofRepository(FakeHub.REPOSITORY + "@" + FakeHub.COMMIT);
    }

    /** What is here of a file that is taken at its first use; the hub's when there is none. */
    private byte[] here(String path, FakeHub hub) throws IOException {
        Path file = folder.resolve("tester--small-clip").resolve(path);
        return Files.exists(file) ? Files.readAllBytes(file) : hub.file(path);
    }

    private static void assertWhole(ModelStore store, PulledModel pulled, FakeHub hub) throws IOException {
        assertThat(store.find(pulled.name())).contains(pulled);
        assertThat(store.verify(pulled.name(), Progress.ignored())).isEmpty();
        for (PulledFile file : pulled.files()) {
            assertThat(pulled.folder().resolve(file.path())).hasBinaryContent(hub.file(file.path()));
        }
        assertThat(pulled.files())
                .extracting(PulledFile::path)
                .contains("config.json", "tokenizer.json", FakeHub.PICTURES, FakeHub.WORDS);
    }
}
