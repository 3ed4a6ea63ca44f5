package dev.loreboard.clip;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.clip.text.Tokens;
import dev.loreboard.clip.text.WordReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The side of a model that reads. May be shared between threads.
 *
 * <p>A tower that looks back only, and is read at the end of the text, gives the same vector whatever stands behind that end.
 * So the padding is left out, up to a multiple of a few tokens that depends on nothing but the text itself: each text runs
 * at the same length in any company, and so gets the same bits. Whether a tower is of that kind, no file says; it is tried
 * out when the tower is opened.
 */
final class WordTower {

    private static final int STEP = 4;

    /** Short enough to be cut a lot, different enough to be told apart. */
    private static final List<String> TRIALS = List.of("", "a dog", "an old castle by the sea");

    /** One minus the cosine that rounding alone leaves between two vectors. */
    private static final double ROUNDING = 1e-6;

    /** How much more than company padding may change, since a few texts show only some of what company can do. */
    private static final double MORE = 4;

    private final Tower tower;
    private final WordPorts ports;
    private final WordReader reader;
    private final int batch;
    private final IdleBuffers<LongBuffer> buffers;
    private final boolean cuts;

    WordTower(Tower tower, WordPorts ports, WordReader reader, int batch) {
        this.tower = tower;
        this.ports = ports;
        this.reader = reader;
        this.batch = ports.batch().orElse(batch);
        int longs = Math.multiplyExact(this.batch, reader.rules().length());
        this.buffers = new IdleBuffers<>(() -> ByteBuffer.allocateDirect(2 * longs * Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer());
        this.cuts = ports.length().isEmpty() && endsAtItsEnd();
    }

    /** Whether texts are given without their padding. */
    boolean cuts() {
        return cuts;
    }

    /** How many numbers a vector has. */
    int dimension() {
        return vector(List.of(tokens(TRIALS.getFirst())), reader.rules().length()).length;
    }

    void embed(List<Placed<Text>> texts, EmbeddingSpace space, Outcomes outcomes) {
        SortedMap<Integer, List<Placed<Tokens>>> byLength = new TreeMap<>();
        for (Placed<Text> text : texts) {
            try {
                Tokens tokens = reader.read(text.item());
                byLength.computeIfAbsent(length(tokens), length -> new ArrayList<>())
                        .add(new Placed<>(text.position(), tokens));
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (LoreboardException refused) {
                outcomes.fail(text.position(), refused);
            }
        }
        byLength.forEach((length, group) -> embed(group, length, space, outcomes));
    }

    private void embed(List<Placed<Tokens>> group, int length, EmbeddingSpace space, Outcomes outcomes) {
        for (int from = 0; from < group.size(); from += batch) {
            CancelledException.throwIfInterrupted("Embedding words");
            List<Placed<Tokens>> some = group.subList(from, Math.min(from + batch, group.size()));
            LongBuffer buffer = buffers.take();
            try {
                tower.run(
                        ports.input(buffer, some.stream().map(Placed::item).toList(), length, reader.padding()),
                        some.stream().map(Placed::position).toList(),
                        space,
                        outcomes);
            } finally {
                buffers.giveBack(buffer);
            }
        }
    }

    private int length(Tokens tokens) {
        int needed = (tokens.ids().size() + STEP - 1) / STEP * STEP;
        return cuts ? Math.min(needed, reader.rules().length()) : reader.rules().length();
    }

    /** Whether padding changes no more than company does: nothing but rounding, and in 8 bits a little more. */
    private boolean endsAtItsEnd() {
        List<Tokens> trials = TRIALS.stream().map(this::tokens).toList();
        int full = reader.rules().length();
        double company = 0;
        double padding = 0;
        for (Tokens trial : trials) {
            float[] alone = vector(List.of(trial), full);
            List<Tokens> together = new ArrayList<>(trials);
            together.addFirst(trial);
            int rows = Math.min(together.size(), ports.batch().orElse(together.size()));
            company = Math.max(company, 1 - Cosine.of(alone, vector(together.subList(0, rows), full)));
            padding = Math.max(
                    padding,
                    1 - Cosine.of(alone, vector(List.of(trial), trial.ids().size())));
        }
        return padding <= Math.max(ROUNDING, MORE * company);
    }

    private Tokens tokens(String text) {
        return reader.cut(Text.of(text));
    }

    /** That of the first text. */
    private float[] vector(List<Tokens> texts, int length) {
        LongBuffer buffer = LongBuffer.allocate(2 * ports.batch().orElse(texts.size()) * length);
        return tower.run(ports.input(buffer, texts, length, reader.padding()))[0];
    }
}
