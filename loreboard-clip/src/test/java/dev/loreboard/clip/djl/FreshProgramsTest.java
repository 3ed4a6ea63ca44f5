package dev.loreboard.clip.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.tck.rule.ChildJvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("In a program of their own")
class FreshProgramsTest {

    private static ChildJvm program(String... steps) {
        return ChildJvm.of(Program.class, steps).withOptions("--enable-native-access=ALL-UNNAMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip djl", "djl clip", "djl djl clip clip djl"})
    @DisplayName("ONNX Runtime with DJL and without work beside each other, whichever comes first")
    void workBesideEachOther(String order) throws IOException, InterruptedException {
        String[] steps = (order + " compare").split(" ");

        List<String> said = program(steps).killAfter(steps.length);

        assertThat(said).last().isEqualTo("different vectors of a content: 1");
        assertThat(said.subList(0, steps.length - 1)).allMatch(line -> line.endsWith(": embeds"));
    }

    @Test
    @DisplayName("after somebody else made an environment of ONNX Runtime, DJL says why it cannot, and clip can")
    void afterSomebodyElse() throws IOException, InterruptedException {
        List<String> said = program("environment", "djl", "clip", "djl").killAfter(4);

        assertThat(said.get(1))
                .startsWith("djl: refused")
                .contains("one already exists", "Engine.getEngine(\"OnnxRuntime\")");
        assertThat(said.get(2)).isEqualTo("clip: embeds");
        assertThat(said.get(3)).startsWith("djl: refused").contains("before it does");
    }

    @Test
    @DisplayName("without the jar of the engine it is named, and the other one does without it")
    void withoutTheJar() throws IOException, InterruptedException {
        List<String> said =
                program("ask", "djl", "clip").withoutJar("onnxruntime-engine").killAfter(3);

        assertThat(said.get(0))
                .startsWith("djl: Missing[what=the DJL engine OnnxRuntime, remedy=Add"
                        + " ai.djl.onnxruntime:onnxruntime-engine. Present: ");
        assertThat(said.get(1))
                .startsWith("djl: refused")
                .contains("needs the DJL engine OnnxRuntime", "Add ai.djl.onnxruntime:onnxruntime-engine.");
        assertThat(said.get(2)).isEqualTo("clip: embeds");
    }

    @Test
    @DisplayName("a DJL that cannot be loaded is named as that, and the other one does without it")
    void withABrokenDjl() throws IOException, InterruptedException {
        List<String> said = program("ask", "djl", "clip")
                .withOptions("-Dai.djl.default_engine=Abacus")
                .killAfter(3);

        assertThat(said.get(0)).contains("a DJL that works", "DJL_DEFAULT_ENGINE");
        assertThat(said.get(1)).startsWith("djl: refused").contains("a DJL that works");
        assertThat(said.get(2)).isEqualTo("clip: embeds");
    }

    /** Takes its steps one by one, says what became of each, and closes nothing before the end. */
    static final class Program {

        private static final Settings SETTINGS = Settings.none()
                .with("model", new SmallModel("clip").folder().toString())
                .with("threads", "1");
        private static final List<Content> CONTENTS = List.of(SmallModel.picture(0), Text.of("a dragon"));

        private final List<Embedder> embedders = new ArrayList<>();

        private Program() {}

        public static void main(String[] steps) {
            Program program = new Program();
            for (String step : steps) {
                System.out.println(program.take(step).replace('\n', ' '));
            }
        }

        private String take(String step) {
            return switch (step) {
                case "environment" -> "made " + OrtEnvironment.getEnvironment();
                case "ask" -> "djl: " + availability();
                case "compare" ->
                    "different vectors of a content: "
                            + new HashSet<>(embedders.stream()
                                            .map(embedder -> embedder.embedAll(CONTENTS))
                                            .toList())
                                    .size();
                default -> open(step);
            };
        }

        private static EmbedderProvider provider(String name) {
            return Providers.discover(EmbedderProvider.class).named(name);
        }

        private static Availability availability() {
            return provider("djl").availability(SETTINGS);
        }

        private String open(String name) {
            try {
                Embedder embedder = provider(name).open(SETTINGS, Parts.none());
                embedders.add(embedder);
                List<Embedding> vectors = embedder.embedAll(CONTENTS);
                return name + (vectors.size() == CONTENTS.size() ? ": embeds" : ": loses vectors");
            } catch (LoreboardException refusal) {
                return name + ": refused, " + refusal.getMessage();
            }
        }
    }
}
