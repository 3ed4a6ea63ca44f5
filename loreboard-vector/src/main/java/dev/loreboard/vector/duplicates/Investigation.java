package dev.loreboard.vector.duplicates;

import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.Duplicate.Evidence;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.CancelledException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One search for the copies in a list: a few entries at a time are compared with all originals before them. */
final class Investigation {

    /** More than rounding takes from a product of floats; what is worth a look is looked at in doubles. */
    private static final float SLACK = 1e-3f;

    private final List<Suspect> suspects;
    private final Witness witness;
    private final OriginalRows originals;
    private final Map<ContentHash, Integer> byHash = new HashMap<>();
    private final List<Duplicate> duplicates = new ArrayList<>();

    /** @param suspects at least one, of one space */
    Investigation(List<Suspect> suspects, EvidenceOptions options) {
        this.suspects = suspects;
        this.witness = new Witness(options);
        int dimension = suspects.getFirst().entry().embedding().dimension();
        this.originals = new OriginalRows(dimension, (float) options.least() - SLACK);
    }

    List<Duplicate> duplicates() {
        for (int first = 0; first < suspects.size(); first += OriginalRows.TOGETHER) {
            CancelledException.throwIfInterrupted("The search for duplicates");
            settle(first, Math.min(suspects.size(), first + OriginalRows.TOGETHER));
        }
        return List.copyOf(duplicates);
    }

    /** Those before the first are settled. */
    private void settle(int first, int end) {
        float[][] vector = IntStream.range(first, end).mapToObj(this::vector).toArray(float[][]::new);
        int settled = originals.count();
        int[] found = originals.first(vector, (original, question) -> isCopy(first + question, original));
        for (int place = first; place < end; place++) {
            int near = found[place - first];
            int known = near == OriginalRows.NONE ? amongLatest(settled, place, vector[place - first]) : near;
            conclude(place, earlier(known, sameBytes(place)), vector[place - first]);
        }
    }

    private float[] vector(int place) {
        Embedding embedding = suspects.get(place).entry().embedding();
        FloatBuffer values = FloatBuffer.allocate(embedding.dimension());
        embedding.copyTo(values);
        return values.array();
    }

    /** The first of the originals since that row that shows the same, or none. */
    private int amongLatest(int row, int place, float[] vector) {
        return IntStream.range(row, originals.count())
                .filter(latest -> originals.isNear(latest, vector))
                .map(originals::place)
                .filter(original -> isCopy(place, original))
                .findFirst()
                .orElse(OriginalRows.NONE);
    }

    private int sameBytes(int place) {
        return suspects.get(place)
                .marks()
                .hash()
                .map(hash -> byHash.getOrDefault(hash, OriginalRows.NONE))
                .orElse(OriginalRows.NONE);
    }

    private static int earlier(int one, int other) {
        return one == OriginalRows.NONE || other == OriginalRows.NONE ? Math.max(one, other) : Math.min(one, other);
    }

    private void conclude(int place, int original, float[] vector) {
        if (original == OriginalRows.NONE) {
            suspects.get(place).marks().hash().ifPresent(hash -> byHash.put(hash, place));
            originals.add(place, vector);
            return;
        }
        evidence(place, original)
                .map(evidence -> new Duplicate(
                        suspects.get(original).id(), suspects.get(place).id(), evidence))
                .ifPresent(duplicates::add);
    }

    private boolean isCopy(int place, int original) {
        return evidence(place, original).isPresent();
    }

    private Optional<Evidence> evidence(int place, int original) {
        return witness.evidence(suspects.get(original), suspects.get(place));
    }
}
