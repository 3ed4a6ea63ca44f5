package dev.loreboard.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@DisplayName("Calls from many threads")
class GatheredCallsTest {

    private static final int CALLERS = 100;
    private static final int SIDE = 700;

    /** Large enough that making one ready takes longer than starting the others. */
    private static Image picture(int number) {
        ByteBuffer rgba = ByteBuffer.allocate(SIDE * SIDE * 4);
        for (int at = 0; at < SIDE * SIDE; at++) {
            rgba.putInt(at * 31 * (number + 1) | 0xff);
        }
        return Image.ofPixels(SIDE, SIDE, rgba.flip());
    }

    @Test
    @DisplayName("that bring a picture each share at most 15 runs of a busy model, and get what each alone would")
    void picturesShareRuns() throws Exception {
        List<Image> pictures =
                IntStream.range(0, CALLERS).mapToObj(GatheredCallsTest::picture).toList();
        verifyShared(pictures, Collections.nCopies(80, picture(CALLERS)), 8, ClipEmbedder::pictureRuns);
    }

    @Test
    @DisplayName("that bring a text each share at most 15 runs of a busy model, and get what each alone would")
    void textsShareRuns() throws Exception {
        List<Text> texts = IntStream.range(100, 100 + CALLERS)
                .mapToObj(i -> Text.of("a dragon over castle " + i))
                .toList();
        verifyShared(texts, Collections.nCopies(6400, Text.of("a dragon over castle 999")), 32, ClipEmbedder::wordRuns);
    }

    /**
     * The small model is done before the next caller has come, so a long call keeps it as busy as a large one would be. Threads
     * begin when the system lets them, so what counts is the best of a few rounds.
     *
     * @param most how many of the items share a run
     */
    private static void verifyShared(
            List<? extends Content> contents,
            List<? extends Content> longCall,
            int most,
            ToLongFunction<ClipEmbedder> counter)
            throws Exception {
        try (ClipEmbedder embedder = new ClipEmbedder(new SmallModel("clip").options());
                ExecutorService threads = Executors.newFixedThreadPool(CALLERS + 1)) {
            List<Embedding> alone = contents.stream().map(embedder::embed).toList();
            long fewest = Long.MAX_VALUE;
            for (int round = 0; round < 10 && fewest > 15; round++) {
                long before = counter.applyAsLong(embedder);
                Future<?> busy = threads.submit(() -> embedder.embedAll(longCall));
                while (counter.applyAsLong(embedder) == before) {
                    Thread.onSpinWait();
                }
                assertThat(together(embedder, contents, threads)).isEqualTo(alone);
                busy.get();
                fewest = Math.min(fewest, counter.applyAsLong(embedder) - before - longCall.size() / most);
            }
            assertThat(fewest).isLessThanOrEqualTo(15);
        }
    }

    private static List<Embedding> together(
            ClipEmbedder embedder, List<? extends Content> contents, ExecutorService threads) throws Exception {
        CyclicBarrier start = new CyclicBarrier(contents.size());
        List<Future<Embedding>> calls = new ArrayList<>();
        for (Content content : contents) {
            calls.add(threads.submit(() -> {
                start.await();
                return embedder.embed(content);
            }));
        }
        List<Embedding> vectors = new ArrayList<>();
        for (Future<Embedding> call : calls) {
            vectors.add(call.get());
        }
        return vectors;
    }

    @Test
    @DisplayName("are not harmed by those among them that are interrupted, or bring what cannot be read")
    void areNotHarmedByOthers() throws Exception {
        List<Image> pictures =
                IntStream.range(0, 20).mapToObj(GatheredCallsTest::picture).toList();
        Image broken = Image.of("no picture".getBytes(StandardCharsets.UTF_8));
        try (ClipEmbedder embedder = new ClipEmbedder(new SmallModel("clip").options());
                ExecutorService threads = Executors.newFixedThreadPool(60)) {
            List<Embedding> alone = pictures.stream().map(embedder::embed).toList();
            AtomicInteger cancelled = new AtomicInteger();
            AtomicInteger refused = new AtomicInteger();
            List<Future<?>> troubled = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Image picture = pictures.get(i);
                troubled.add(threads.submit(() -> {
                    Thread self = Thread.currentThread();
                    Thread interrupting = Thread.ofVirtual().start(self::interrupt);
                    try {
                        embedder.embedAll(Collections.nCopies(4, picture));
                    } catch (CancelledException expected) {
                        cancelled.incrementAndGet();
                    }
                    while (interrupting.isAlive()) {
                        Thread.onSpinWait();
                    }
                    return Thread.interrupted();
                }));
                troubled.add(threads.submit(() -> {
                    try {
                        embedder.embed(broken);
                    } catch (LoreboardException expected) {
                        refused.incrementAndGet();
                    }
                }));
            }

            assertThat(together(embedder, pictures, threads)).isEqualTo(alone);

            for (Future<?> one : troubled) {
                one.get();
            }
            assertThat(cancelled.get()).isPositive();
            assertThat(refused.get()).isEqualTo(20);
            assertThat(embedder.embedAll(pictures)).isEqualTo(alone);
        }
    }
}
