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

    /** One minus the cosine up to which two vectors are the same; half precision and 8 bits leave such differences. */
    private static final double SAME = 1e-3;

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
        this.cuts = ports.length().isEmpty() && TRIALS.stream().allMatch(this::endsAtItsEnd);
    }

    /** Whether texts are given without their padding. */
    boolean cuts() {
        return cuts;
    }

    /** How many numbers a vector has. */
    int dimension() {
        return vector(tokens(TRIALS.getFirst()), reader.rules().length()).length;
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

    private boolean endsAtItsEnd(String text) {
        Tokens tokens = tokens(text);
        return similarity(
                        vector(tokens, reader.rules().length()),
                        vector(tokens, tokens.ids().size()))
                > 1 - SAME;
    }

    private Tokens tokens(String text) {
        return reader.cut(Text.of(text));
    }

    private float[] vector(Tokens tokens, int length) {
        LongBuffer buffer = buffers.take();
        try {
            return tower.run(ports.input(buffer, List.of(tokens), length, reader.padding()))[0];
        } finally {
            buffers.giveBack(buffer);
        }
    }

    private static double similarity(float[] one, float[] other) {
        double product = 0;
        double ones = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
            ones += (double) one[i] * one[i];
            others += (double) other[i] * other[i];
        }
        return product / Math.sqrt(ones * others);
    }
}
