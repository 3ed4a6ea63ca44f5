package dev.loreboard.vector.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.tck.rule.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A Lucene store whose program is killed while three threads change it")
class KilledLuceneStoreTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 16);
    private static final int KILLS = 30;
    private static final int THREADS = 3;
    private static final long SEED = 815;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("always opens again, and holds just what was acknowledged and perhaps what was on its way")
    void holdsWhatWasAcknowledged() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Set<String> expected = new TreeSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> printed = ChildJvm.of(Changer.class, folder.toString(), String.valueOf(kill))
                    .killAfter(random.nextInt(1, 60));

            Set<String> found = ids();
            for (int thread = 0; thread < THREADS; thread++) {
                Steps steps = new Steps(kill, thread);
                int acknowledged = acknowledged(printed, thread);
                Set<String> ours = steps.ours(found);

                assertThat(ours)
                        .as("kill %d of seed %d, thread %d after step %d", kill, SEED, thread, acknowledged)
                        .isIn(steps.after(acknowledged), steps.after(acknowledged + 1));
                expected.addAll(ours);
            }
            assertThat(found).as("kill %d of seed %d", kill, SEED).isEqualTo(expected);
        }
    }

    private Set<String> ids() {
        try (LuceneStore store = LuceneStore.existing(LuceneOptions.at(folder))) {
            assertThat(store.space()).isEqualTo(SPACE);
            return store.page(PageRequest.first(1_000_000)).entries().stream()
                    .map(Entry::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static int acknowledged(List<String> printed, int thread) {
        return (int)
                printed.stream().filter(line -> line.startsWith(thread + " ")).count();
    }

    /** What one thread of one run does: it puts some entries at each step, and at every fourth removes earlier ones. */
    private record Steps(int run, int thread) {

        private static final int REMOVING = 4;

        List<String> put(int step) {
            return IntStream.range(0, 1 + step % 7)
                    .mapToObj(i -> "%d-%d-%d-%d".formatted(run, thread, step, i))
                    .toList();
        }

        List<String> removed(int step) {
            return step % REMOVING == 0 ? put(step - 2) : List.of();
        }

        Set<String> after(int steps) {
            Set<String> ids = new HashSet<>();
            for (int step = 1; step <= steps; step++) {
                if (step % REMOVING == 0) {
                    removed(step).forEach(ids::remove);
                } else {
                    ids.addAll(put(step));
                }
            }
            return ids;
        }

        Set<String> ours(Set<String> ids) {
            return ids.stream()
                    .filter(id -> id.startsWith("%d-%d-".formatted(run, thread)))
                    .collect(Collectors.toSet());
        }
    }

    /** Changes a store in the steps of each thread, and prints each that is done. */
    static final class Changer {

        private Changer() {}

        public static void main(String[] arguments) throws InterruptedException {
            int run = Integer.parseInt(arguments[1]);
            LuceneStore store = new LuceneStore(LuceneOptions.at(Path.of(arguments[0])), SPACE);
            List<Thread> threads = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Steps steps = new Steps(run, thread);
                threads.add(Thread.ofPlatform().start(() -> change(store, steps)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void change(LuceneStore store, Steps steps) {
            SomeEntries entries = new SomeEntries(SPACE, steps.thread());
            for (int step = 1; step < 1000; step++) {
                if (step % Steps.REMOVING == 0) {
                    store.remove(steps.removed(step));
                } else {
                    List<String> ids = steps.put(step);
                    List<Entry> some = entries.first(ids.size());
                    store.put(IntStream.range(0, ids.size())
                            .mapToObj(i -> Entry.of(ids.get(i), some.get(i).embedding()))
                            .toList());
                }
                System.out.println(steps.thread() + " " + step);
            }
        }
    }
}
