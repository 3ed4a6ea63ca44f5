package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.OnnxSession;
import dev.loreboard.clip.runtime.Tensor.Floats;
import dev.loreboard.clip.runtime.Tensor.Longs;
import dev.loreboard.clip.text.Tokens;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The same content gets the same bits")
class SameBitsTest {

    private static final SmallModel CLIP = new SmallModel("clip");
    private static final int END = 639;

    /** Texts of every length, and pictures between them. */
    private static List<Content> contents() {
        List<Content> contents = new ArrayList<>();
        String text = "";
        for (int i = 0; i < 24; i++) {
            contents.add(Text.of(text));
            contents.add(SmallModel.picture(i));
            text += i % 3 == 0 ? " dragon" : " x";
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 64})
    @DisplayName("alone and in batches, whatever their size and order")
    void aloneAndInBatches(int batch) {
        List<Content> contents = contents();
        try (ClipEmbedder one = new ClipEmbedder(CLIP.options());
                ClipEmbedder other = new ClipEmbedder(CLIP.options().withBatch(batch))) {
            List<Embedding> alone = contents.stream().map(one::embed).toList();
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < contents.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(batch));

            List<Embedding> together =
                    other.embedAll(order.stream().map(contents::get).toList());

            assertThat(together).isEqualTo(order.stream().map(alone::get).toList());
        }
    }

    @Test
    @DisplayName("from many threads, and with any number of threads at work on it")
    void fromManyThreads() throws Exception {
        List<Content> contents = contents();
        try (ClipEmbedder embedder = new ClipEmbedder(CLIP.options());
                ClipEmbedder wide = new ClipEmbedder(
                        CLIP.options().withEngine(OnnxOptions.defaults().withThreads(3)));
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Embedding> expected = embedder.embedAll(contents);
            Callable<List<Embedding>> call = () -> embedder.embedAll(contents);

            List<Future<List<Embedding>>> results = threads.invokeAll(Collections.nCopies(40, call));

            for (Future<List<Embedding>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
            assertThat(wide.embedAll(contents)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("without its padding as with all of it")
    void withoutPadding() {
        List<Text> texts = contents().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
        try (ClipEmbedder embedder = new ClipEmbedder(CLIP.options());
                OnnxSession session = OnnxSession.open(
                        CLIP.folder().resolve("onnx/text_model.onnx"),
                        OnnxOptions.defaults().withThreads(1))) {
            for (Text text : texts) {
                Floats padded = session.run(Map.of("input_ids", full(embedder.tokens(text))), List.of("text_embeds"))
                        .getFirst();
                float[] values = new float[padded.data().remaining()];
                padded.data().get(values);

                assertThat(embedder.embed(text)).as(text.value()).isEqualTo(Embedding.of(embedder.space(), values));
            }
        }
    }

    private static Longs full(Tokens tokens) {
        LongBuffer ids = LongBuffer.allocate(16);
        for (int i = 0; i < 16; i++) {
            ids.put(i < tokens.ids().size() ? tokens.ids().get(i) : END);
        }
        return new Longs(ids.flip(), List.of(1L, 16L));
    }

    /** One scale serves all that runs together in 8 bits, so the company shows, a little. */
    @Test
    @DisplayName("nearly, in 8 bits: the cosine stays above .98, and alone the bits are the same")
    void nearlyInBytes() {
        List<Content> contents = contents();
        ClipOptions bytes = CLIP.options().withPrecision(Precision.INT8);
        try (ClipEmbedder together = new ClipEmbedder(bytes);
                ClipEmbedder alone = new ClipEmbedder(bytes.withBatch(1))) {
            List<Embedding> expected = contents.stream().map(alone::embed).toList();
            List<Embedding> found = together.embedAll(contents);

            for (int i = 0; i < contents.size(); i++) {
                assertThat(found.get(i).similarityTo(expected.get(i)))
                        .as("item " + i)
                        .isGreaterThan(0.98);
            }
            assertThat(alone.embedAll(contents)).isEqualTo(expected);
        }
    }
}
