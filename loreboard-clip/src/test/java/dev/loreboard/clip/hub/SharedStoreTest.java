package dev.loreboard.clip.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.tck.rule.ChildJvm;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A model store that several programs use")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SharedStoreTest {

    private static final int BYTES = 3_000_000;
    private static final long SEED = 20_250_601;

    @TempDir
    private Path folder;

    private ChildJvm puller(FakeHub hub, String manner) {
        return ChildJvm.of(Puller.class, folder.toString(), hub.address().toString(), manner);
    }

    @Test
    @DisplayName("fetches a model once, though two programs pull it at the same time, and both have it")
    void fetchesOnce() throws Exception {
        try (FakeHub hub = FakeHub.withGraphsOf(BYTES).slowly(Duration.ofMillis(2));
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> programs = new ArrayList<>();
            for (int program = 0; program < 2; program++) {
                programs.add(threads.submit(() -> puller(hub, "quiet").killAfter(1)));
            }
            for (Future<List<String>> program : programs) {
                assertThat(program.get()).containsExactly("pulled " + FakeHub.COMMIT);
            }

            assertThat(hub.sent.get()).isBetween(2L * BYTES, 2L * BYTES + 100_000);
            assertThat(hub.requests("GET", FakeHub.WORDS).filter(request -> !request.atHub()))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("is usable after kill -9 at any moment: the next pull goes on, completes and verifies")
    void survivesKills() throws Exception {
        Random random = new Random(SEED);
        try (FakeHub hub = FakeHub.withGraphsOf(BYTES).slowly(Duration.ofMillis(1))) {
            for (int kill = 0; kill < 6; kill++) {
                puller(hub, "telling").killAfter(1 + random.nextInt(60));
                try (ModelStore store = new ModelStore(hub.options(folder).offline())) {
                    assertThat(store.all().stream()
                                    .flatMap(model -> store.verify(model.name(), Progress.ignored()).stream()))
                            .isEmpty();
                }
            }
            hub.slowly(Duration.ZERO);
            assertThat(puller(hub, "quiet").killAfter(1)).containsExactly("pulled " + FakeHub.COMMIT);

            try (ModelStore store = new ModelStore(hub.options(folder).offline())) {
                PulledModel model = store.need(FakeHub.REPOSITORY);
                assertThat(store.verify(model.name(), Progress.ignored())).isEmpty();
                assertThat(model.folder().resolve(FakeHub.PICTURES)).hasBinaryContent(hub.file(FakeHub.PICTURES));
                assertThat(store.prunable(new Pruning.Leftovers())).isEmpty();
            }
            assertThat(hub.requests()).anyMatch(request -> request.range().isPresent());
        }
    }

    @Test
    @DisplayName("leaves alone what another program works on, and removes it afterwards")
    void leavesAloneWhatIsInUse() throws Exception {
        try (FakeHub hub = FakeHub.withGraphsOf(BYTES).slowly(Duration.ofMillis(2));
                ExecutorService threads = Executors.newSingleThreadExecutor();
                ModelStore store = new ModelStore(hub.options(folder).offline())) {
            Future<List<String>> program =
                    threads.submit(() -> puller(hub, "quiet").killAfter(1));
            while (hub.sent.get() == 0 && !program.isDone()) {
                Thread.sleep(5);
            }

            assertThat(store.prune(new Pruning.AllBut(Set.of())))
                    .extracting(Removal::kind)
                    .containsExactly(Removal.Kind.IN_USE);
            assertThat(program.get()).containsExactly("pulled " + FakeHub.COMMIT);
            assertThat(store.prune(new Pruning.AllBut(Set.of())))
                    .extracting(Removal::kind)
                    .containsExactly(Removal.Kind.MODEL);
        }
    }

    @Test
    @DisplayName("fetches a model once for two threads as well")
    void fetchesOnceForThreads() throws Exception {
        try (FakeHub hub = FakeHub.withGraphsOf(100_000);
                ExecutorService threads = Executors.newFixedThreadPool(4);
                ModelStore one = new ModelStore(hub.options(folder));
                ModelStore other = new ModelStore(hub.options(folder))) {
            List<Future<PulledModel>> pulls = new ArrayList<>();
            for (ModelStore store : List.of(one, other, one, other)) {
                pulls.add(threads.submit(() -> store.pull(hub.request(), Progress.ignored())));
            }

            for (Future<PulledModel> pull : pulls) {
                assertThat(pull.get()).isEqualTo(pulls.getFirst().get());
            }
            assertThat(hub.requests("GET", FakeHub.WORDS).filter(request -> !request.atHub()))
                    .hasSize(1);
        }
    }

    /** Pulls, and prints a line for each piece that it has written, or none but the last. */
    static final class Puller {

        private Puller() {}

        public static void main(String[] arguments) {
            ModelStoreOptions options =
                    ModelStoreOptions.at(Path.of(arguments[0])).withHub(URI.create(arguments[1]));
            boolean telling = arguments[2].equals("telling");
            Progress progress = Progress.to(step -> {
                if (telling && step.what().startsWith("fetching")) {
                    System.out.println(step.done());
                }
            });
            try (ModelStore store = new ModelStore(options)) {
                PulledModel model = store.pull(ModelRequest.ofRepository(FakeHub.REPOSITORY), progress);
                System.out.println("pulled " + model.revision());
            }
        }
    }
}
