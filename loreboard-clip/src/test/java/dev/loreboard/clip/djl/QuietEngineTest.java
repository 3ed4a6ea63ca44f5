package dev.loreboard.clip.djl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.hub.Attempts;
import dev.loreboard.clip.hub.WatchingChannels;
import dev.loreboard.tck.rule.ChildJvm;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("An engine of DJL")
class QuietEngineTest {

    private static final String END = "that is all";

    private static List<String> attempts(String what, String... options) throws IOException, InterruptedException {
        String said = ChildJvm.of(Program.class, what)
                .withOptions(
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + Attempts.PROPERTY + "=true",
                        "-Djava.nio.channels.spi.SelectorProvider=" + WatchingChannels.class.getName(),
                        "--add-exports",
                        "java.base/sun.nio.ch=ALL-UNNAMED")
                .withOptions(options)
                .killAfter(1)
                .getFirst();
        assertThat(said).endsWith(END);
        return List.of(said.split("; "));
    }

    @Test
    @DisplayName("opens no socket and looks up no name while it embeds pictures and words")
    void opensNoSocket() throws IOException, InterruptedException {
        assertThat(attempts("embed")).containsExactly(END);
    }

    @Test
    @DisplayName("would, had it not been told to be quiet")
    void wouldOpenOne() throws IOException, InterruptedException {
        assertThat(attempts("open", "-DOPT_OUT_TRACKING=false", "-Dai.djl.offline=false"))
                .contains("a socket");
    }

    /** Lets nothing out, and prints what it tried to reach. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws IOException {
            Attempts.watchSockets();
            ClipOptions options = new SmallModel("clip").options().withSessions(DjlEngine.ONNX_RUNTIME);
            try {
                switch (arguments[0]) {
                    case "embed" -> embed(options);
                    case "open" ->
                        DjlEngine.ONNX_RUNTIME
                                .open(options.folder().resolve("onnx/vision_model.onnx"), options.engine())
                                .close();
                    default -> throw new IllegalArgumentException(arguments[0]);
                }
            } catch (LoreboardException failure) {
                Attempts.add(
                        "a failure: " + String.valueOf(failure.getMessage()).replace('\n', ' '));
            }
            System.out.println(String.join(
                    "; ",
                    Stream.concat(Attempts.seen().stream(), Stream.of(END)).toList()));
        }

        private static void embed(ClipOptions options) {
            try (ClipEmbedder embedder = new ClipEmbedder(options)) {
                embedder.embedAll(List.of(SmallModel.picture(0), Text.of("a dragon")));
            }
        }
    }
}
