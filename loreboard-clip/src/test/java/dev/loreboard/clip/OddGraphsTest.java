package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.runtime.ModelException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
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
@DisplayName("Graphs that are odd in one way")
class OddGraphsTest {

    private static final String PICTURES = "onnx/vision_model_int8.onnx";
    private static final String ANY_BATCH = "\u0012\nbatch_size";
    private static final String BATCH_OF_FOUR = "\u0008\u0004\u001a\u0008xxxxxxxx";

    @TempDir
    private Path folder;

    private ClipOptions options() {
        return new SmallModel("clip").options().withFolder(folder);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    @DisplayName("of both towers at once serve many threads")
    void ofBothTowersServeManyThreads() throws Exception {
        List<Content> contents = List.of(SmallModel.picture(0), Text.of("a dragon"));
        try (ClipEmbedder embedder = new ClipEmbedder(new SmallModel("siglip-joint").options());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Embedding> expected = embedder.embedAll(contents);
            Callable<Boolean> call = () -> embedder.embedAll(contents).equals(expected);

            for (Future<Boolean> same : threads.invokeAll(Collections.nCopies(2_000, call))) {
                assertThat(same.get()).isTrue();
            }
        }
    }

    @Test
    @DisplayName("with a fixed batch in 8 bits do not remember what they saw")
    void doNotRemember() {
        ModelTrouble.copyOf("clip", folder).replacing(PICTURES, ANY_BATCH, BATCH_OF_FOUR);
        try (ClipEmbedder embedder = new ClipEmbedder(options().withPrecision(Precision.INT8))) {
            Embedding before = embedder.embed(SmallModel.picture(0));
            embedder.embedAll(List.of(SmallModel.picture(5), SmallModel.picture(6), SmallModel.picture(7)));

            assertThat(embedder.embed(SmallModel.picture(0))).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("beside more exact ones of both towers are left alone")
    void areLeftAlone() {
        ModelTrouble trouble = ModelTrouble.copyOf("clip-joint", folder);
        ModelTrouble clip = ModelTrouble.copyOf("clip", folder.resolve("other"));
        trouble.with("vision_model_int8.onnx", clip.bytes(PICTURES))
                .with("text_model_int8.onnx", clip.bytes("onnx/text_model_int8.onnx"));

        try (ClipEmbedder best = new ClipEmbedder(options());
                ClipEmbedder bytes = new ClipEmbedder(options().withPrecision(Precision.INT8));
                ClipEmbedder floats = new ClipEmbedder(new SmallModel("clip-joint").options())) {
            assertThat(best.embed(SmallModel.picture(0))).isEqualTo(floats.embed(SmallModel.picture(0)));
            assertThat(bytes.space()).isEqualTo(floats.space());
        }
    }

    @Test
    @DisplayName("that bend numbers in another way have another space")
    void thatBendOtherwise() {
        ModelTrouble trouble = ModelTrouble.copyOf("clip", folder);
        byte[] quick = ByteBuffer.allocate(4)
                .putInt(0, Integer.reverseBytes(Float.floatToIntBits(1.702f)))
                .array();
        byte[] usual = ByteBuffer.allocate(4)
                .putInt(0, Integer.reverseBytes(Float.floatToIntBits(1.0f)))
                .array();
        for (String tower : List.of("onnx/vision_model.onnx", "onnx/text_model.onnx")) {
            trouble.replacing(
                    tower,
                    new String(quick, StandardCharsets.ISO_8859_1),
                    new String(usual, StandardCharsets.ISO_8859_1));
        }

        try (ClipEmbedder bent = new ClipEmbedder(options());
                ClipEmbedder clip = new ClipEmbedder(new SmallModel("clip").options())) {
            assertThat(bent.space()).isNotEqualTo(clip.space());
        }
    }

    @Test
    @DisplayName("for batches that no buffer holds are refused by name")
    void forHugeBatches() {
        ModelTrouble.copyOf("clip", folder)
                .replacing("onnx/vision_model.onnx", ANY_BATCH, "\u0008\u00ff\u00ff\u007f\u001a\u0006xxxxxx");

        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> new ClipEmbedder(options()))
                .withMessageContaining("that large");
        assertThatCode(() -> new ClipEmbedder(new SmallModel("clip").options().withBatch(1024)).close())
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("are interrupted in the middle of a call as one is cancelled")
    void areInterrupted() {
        Image large = Image.ofPixels(4_000, 4_000, ByteBuffer.allocate(4_000 * 4_000 * 4));
        List<Image> many = Collections.nCopies(200, large);
        Thread caller = Thread.currentThread();
        Timer timer = new Timer(true);
        try (ClipEmbedder embedder =
                new ClipEmbedder(new SmallModel("clip").options().withBatch(1))) {
            for (int delay = 30; delay < 90; delay += 3) {
                timer.schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                caller.interrupt();
                            }
                        },
                        delay);

                assertThatExceptionOfType(CancelledException.class).isThrownBy(() -> embedder.embedAll(many));
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }
}
