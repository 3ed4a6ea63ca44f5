package dev.loreboard.clip.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.ClipProvider;
import dev.loreboard.tck.rule.ChildJvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A model store that is offline")
class QuietStoreTest {

    private static final String END = "that is all";

    @TempDir
    private Path folder;

    @BeforeEach
    void pull() {
        try (FakeHub hub = FakeHub.start();
                ModelStore store = new ModelStore(hub.options(folder))) {
            store.pull(hub.request(), Progress.ignored());
        }
    }

    private List<String> attempts(String manner) throws IOException, InterruptedException {
        String said = ChildJvm.of(Program.class, folder.toString(), manner)
                .withOptions(
                        "-D" + Attempts.PROPERTY + "=true",
                        "-Djava.nio.channels.spi.SelectorProvider=" + WatchingChannels.class.getName(),
                        "--add-exports",
                        "java.base/sun.nio.ch=ALL-UNNAMED")
                .killAfter(1)
                .getFirst();
        assertThat(said).endsWith(END);
        return List.of(said.split("; "));
    }

    @Test
    @DisplayName("opens no socket and looks up no name, whether a model is here or not")
    void opensNoSocket() throws IOException, InterruptedException {
        assertThat(attempts("offline")).containsExactly(END);
    }

    @Test
    @DisplayName("would be seen, had it not been told to be: name and channel alike")
    void wouldBeSeen() throws IOException, InterruptedException {
        assertThat(attempts("online")).contains("the name localhost", "a channel");
    }

    @Test
    @DisplayName("and so would a plain socket and a name looked up by itself")
    void plainSocketsWouldBeSeen() throws IOException, InterruptedException {
        assertThat(attempts("plain")).contains("the name nowhere.invalid", "a socket");
    }

    /** Does with a store all that it can, and prints what it tried to reach. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws IOException {
            if (!arguments[1].equals("online")) { // where a client makes a plain socket that it never connects
                Attempts.watchSockets();
            }
            Path folder = Path.of(arguments[0]);
            ModelStoreOptions online = ModelStoreOptions.at(folder)
                    .withHub(URI.create("http://localhost:9"))
                    .withTries(new Tries(1, Duration.ofMillis(1), Duration.ofMillis(1)));
            switch (arguments[1]) {
                case "offline" -> use(online.offline());
                case "online" -> use(online);
                default -> plain();
            }
            System.out.println(
                    String.join("; ", Attempts.seen()) + (Attempts.seen().isEmpty() ? "" : "; ") + END);
        }

        private static void use(ModelStoreOptions options) {
            try (ModelStore store = new ModelStore(options)) {
                store.pull(ModelRequest.ofRepository(FakeHub.REPOSITORY), Progress.ignored());
                store.verify(FakeHub.REPOSITORY, Progress.ignored());
                store.all();
                new ClipProvider()
                        .availability(Settings.none()
                                .with("model", "somebody/else")
                                .with("models", options.folder().toString()));
                refused(() -> store.look(ModelRequest.ofRepository("somebody/else")));
                refused(() -> store.pull(ModelRequest.ofRepository("somebody/else"), Progress.ignored()));
            }
        }

        private static void refused(Runnable call) {
            try {
                call.run();
                Attempts.add("a call that was not refused");
            } catch (LoreboardException expected) {
                // there is nothing to be had
            }
        }

        private static void plain() {
            try (Socket socket = new Socket(InetAddress.getByName("nowhere.invalid"), 9)) {
                Attempts.add("a connection to nowhere at " + socket);
            } catch (IOException | RuntimeException expected) {
                try (Socket other = new Socket(InetAddress.getLoopbackAddress(), 9)) {
                    Attempts.add("a connection to nowhere at " + other);
                } catch (IOException | RuntimeException alsoExpected) {
                    // both were seen
                }
            }
        }
    }
}
