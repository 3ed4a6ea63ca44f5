package dev.loreboard.tck.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.media.FolderMediaStore;
import dev.loreboard.tck.rule.ChildJvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A folder of media that several programs share")
class SharedMediaFolderTest {

    private static final int ITEMS = 100;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("has every item whole that any of them put, though they put the same ones at once and were killed")
    void hasEveryItem() throws Exception {
        List<Future<List<String>>> programs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int program = 0; program < 3; program++) {
                programs.add(threads.submit(
                        () -> ChildJvm.of(Putter.class, folder.toString()).killAfter(ITEMS)));
            }
        }

        try (FolderMediaStore store = FolderMediaStore.open(folder)) {
            for (Future<List<String>> program : programs) {
                assertThat(program.get())
                        .allMatch(hash -> store.find(ContentHash.parse(hash)).isPresent());
            }
            assertThat(store.verify()).as("damaged items").isEmpty();
        }
    }

    /** Puts the same items as every other putter, without end, and prints the hash of each that is there. */
    static final class Putter {

        private Putter() {}

        public static void main(String[] arguments) {
            try (FolderMediaStore store = FolderMediaStore.open(Path.of(arguments[0]))) {
                for (int number = 0; ; number++) {
                    byte[] bytes = "item number %d "
                            .formatted(number % (2 * ITEMS))
                            .repeat(5000)
                            .getBytes(StandardCharsets.UTF_8);
                    System.out.println(store.put(Encoded.of(bytes), ContentLimits.defaults())
                            .hash());
                }
            }
        }
    }
}
