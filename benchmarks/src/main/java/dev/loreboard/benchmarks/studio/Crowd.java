package dev.loreboard.benchmarks.studio;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** People who all do their errands at once, one after the other and without a pause. */
final class Crowd implements AutoCloseable {

    private static final long SEED = 50;
    private static final int SHOWN_OF_A_FAILURE = 300;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final List<Errand> errands;
    private final int people;
    private final int weights;

    Crowd(List<Errand> errands, int people) {
        this.errands = List.copyOf(errands);
        this.people = people;
        this.weights = errands.stream().mapToInt(Errand::weight).sum();
    }

    /**
     * Comes for so long.
     *
     * @param look is taken so many times meanwhile, the last time at the end
     */
    Times come(Duration time, int looks, Look look) throws IOException, InterruptedException {
        Times times = new Times();
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        List<Thread> all = IntStream.range(0, people)
                .mapToObj(person ->
                        Thread.ofVirtual().start(() -> walk(new SplittableRandom(SEED + person), end, times)))
                .toList();
        for (int taken = 1; taken <= looks; taken++) {
            Thread.sleep(Duration.ofNanos(Math.max(0, begun + time.toNanos() / looks * taken - System.nanoTime())));
            look.take();
        }
        for (Thread one : all) {
            one.join();
        }
        return times;
    }

    /** A look at how things are. */
    @FunctionalInterface
    interface Look {

        void take() throws IOException, InterruptedException;
    }

    private void walk(RandomGenerator chance, long end, Times times) {
        while (System.nanoTime() < end) {
            Errand errand = next(chance);
            try {
                long begun = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(errand.request().apply(chance), BodyHandlers.ofByteArray());
                times.add(errand.name(), System.nanoTime() - begun);
                if (!errand.isAnswered().test(answer)) {
                    times.fail(errand.name() + ": " + answer + " " + beginning(answer));
                }
            } catch (IOException failure) {
                times.fail(errand.name() + ": " + failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Errand next(RandomGenerator chance) {
        int left = chance.nextInt(weights);
        for (Errand errand : errands) {
            left -= errand.weight();
            if (left < 0) {
                return errand;
            }
        }
        throw new IllegalStateException("The weights of " + errands + " are not " + weights + " together.");
    }

    private static String beginning(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.substring(0, Math.min(SHOWN_OF_A_FAILURE, text.length()));
    }

    @Override
    public void close() {
        client.close();
    }
}
