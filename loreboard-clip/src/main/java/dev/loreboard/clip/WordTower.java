package dev.loreboard.clip;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.batching.Arrivals;
import dev.loreboard.clip.batching.BatchOptions;
import dev.loreboard.clip.batching.Batcher;
import dev.loreboard.clip.flight.PreparationEvent;
import dev.loreboard.clip.flight.PreparationEvent.Step;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.text.Tokens;
import dev.loreboard.clip.text.WordReader;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The side of a model that reads. May be shared between threads.
 *
 * <p>A tower that looks back only, and is read at the end of the text, gives the same vector whatever stands behind that end.
 * So the padding is left out, up to a multiple of a few tokens that depends on nothing but the text itself: each text runs
 * at the same length in any company, and so gets the same bits. Whether a tower is of that kind, no file says; it is tried
 * out when the tower is opened.
 */
final class WordTower implements AutoCloseable {

    private static final String CONTENT = "text";
    private static final int STEP = 4;

    /** So many texts without their padding are about as much work as a picture, and may take its place in a batch. */
    private static final int TEXTS_A_PICTURE = 4;

    /** What one run reads at most, unless a single text is longer: attention takes memory by the square of the length. */
    private static final int MOST_TOKENS = 1 << 12;

    /** Short enough to be cut a lot, different enough to be told apart. */
    private static final List<String> TRIALS = List.of("", "a dog", "an old castle by the sea");

    /** One minus the cosine that rounding alone leaves between two vectors. */
    private static final double ROUNDING = 1e-6;

    /** How much more than company padding may change, since a few texts show only some of what company can do. */
    private static final double MORE = 4;

    private final Tower tower;
    private final WordPorts ports;
    private final WordReader reader;
    private final RunPlan plan;
    private final IdleBuffers<LongBuffer> buffers;
    private final boolean cuts;
    private final Batcher<Tokens, float[]> batcher;

    /** @param masked whether the tower is known to pass over padding, so that this need not be tried */
    WordTower(Tower tower, WordPorts ports, WordReader reader, RunPlan plan, boolean masked) {
        this.tower = tower;
        this.ports = ports;
        this.reader = reader;
        this.cuts = ports.length().isEmpty() && (masked || endsAtItsEnd());
        this.plan = plan;
        int most = plan.most() == 1 ? 1 : ports.batch().orElse(plan.most() * TEXTS_A_PICTURE);
        this.buffers = new IdleBuffers<>(plan.runners(), DirectBuffers::longs);
        this.batcher = new Batcher<>("words", plan.runners(), BatchOptions.of(most), this::length, this::run);
    }

    WordReader reader() {
        return reader;
    }

    /** Whether texts are given without their padding. */
    boolean cuts() {
        return cuts;
    }

    /** How many numbers a vector has, found out with two texts where the graph takes several. */
    int dimension() {
        List<Tokens> texts = TRIALS.stream()
                .limit(Math.min(plan.most(), 2))
                .map(this::tokens)
                .toList();
        int length = texts.stream().mapToInt(this::length).max().orElseThrow();
        LongBuffer buffer = DirectBuffers.longs(ports.room(texts.size(), length));
        return tower.dimension(ports.input(buffer, texts, length, reader.padding()));
    }

    /** Texts of one length run together, so those of a call are brought in the order of their lengths. */
    void embed(List<Placed<Text>> texts, EmbeddingSpace space, Outcomes outcomes) {
        List<Placed<Tokens>> read = new ArrayList<>();
        for (Placed<Text> text : texts) {
            try {
                Tokens tokens = PreparationEvent.timed(Step.PREPROCESS, CONTENT, () -> reader.read(text.item()));
                read.add(new Placed<>(text.position(), tokens));
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (LoreboardException refused) {
                outcomes.fail(text.position(), refused);
            }
        }
        read.sort(Comparator.comparing(tokens -> length(tokens.item())));
        List<Placed<CompletableFuture<float[]>>> vectors = new ArrayList<>();
        try (Arrivals<Tokens, float[]> arrivals = batcher.expect(read.size())) {
            read.forEach(tokens -> vectors.add(new Placed<>(tokens.position(), arrivals.add(tokens.item()))));
            vectors.forEach(vector -> tower.await(vector, space, outcomes));
        }
    }

    private List<float[]> run(List<Tokens> some) {
        int length = length(some.getFirst());
        int most = Math.max(1, MOST_TOKENS / length);
        List<float[]> vectors = new ArrayList<>(some.size());
        for (int from = 0; from < some.size(); from += most) {
            vectors.addAll(run(some.subList(from, Math.min(from + most, some.size())), length));
        }
        return vectors;
    }

    private List<float[]> run(List<Tokens> some, int length) {
        LongBuffer buffer = buffers.take(ports.room(some.size(), length));
        try {
            return List.of(tower.run(ports.input(buffer, some, length, reader.padding())))
                    .subList(0, some.size());
        } finally {
            buffers.giveBack(buffer);
        }
    }

    private int length(Tokens tokens) {
        int needed = Math.max(1, (tokens.ids().size() + STEP - 1) / STEP) * STEP;
        return cuts ? Math.min(needed, reader.rules().length()) : reader.rules().length();
    }

    /**
     * Whether padding changes no more than company does: nothing but rounding, and in 8 bits a little more. A graph that
     * leaves the length open and then cannot do with less wants its padding as well.
     */
    private boolean endsAtItsEnd() {
        try {
            return changesByPadding() <= Math.max(ROUNDING, MORE * changesByCompany());
        } catch (ModelException fails) {
            return false;
        }
    }

    private double changesByPadding() {
        double change = 0;
        for (String trial : TRIALS) {
            Tokens tokens = tokens(trial);
            float[] padded = vector(List.of(tokens), reader.rules().length());
            change = Math.max(
                    change,
                    1 - Cosine.of(padded, vector(List.of(tokens), tokens.ids().size())));
        }
        return change;
    }

    private double changesByCompany() {
        List<Tokens> trials = TRIALS.stream().map(this::tokens).toList();
        int rows = Math.min(trials.size(), ports.batch().orElse(trials.size()));
        float[] alone = vector(trials.subList(0, 1), reader.rules().length());
        float[] together = vector(trials.subList(0, rows), reader.rules().length());
        return 1 - Cosine.of(alone, together);
    }

    private Tokens tokens(String text) {
        return reader.cut(Text.of(text));
    }

    /** That of the first text. */
    private float[] vector(List<Tokens> texts, int length) {
        LongBuffer buffer = DirectBuffers.longs(ports.room(texts.size(), length));
        return tower.run(ports.input(buffer, texts, length, reader.padding()))[0];
    }

    @Override
    public void close() {
        batcher.close();
    }

    /** How often its graph was run. */
    long runs() {
        return tower.session().runs();
    }

    /** The session that it runs on. */
    @Override
    public String toString() {
        return tower.session().toString();
    }
}
