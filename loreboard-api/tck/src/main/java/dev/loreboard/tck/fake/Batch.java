package dev.loreboard.tck.fake;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnsupportedContentException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Works a batch off item by item, so that a bad one fails alone. */
final class Batch {

    private Batch() {}

    static <R> List<R> of(
            List<? extends Content> batch, Set<Modality> accepted, String worker, Function<Content, R> work) {
        SortedMap<Integer, R> results = new TreeMap<>();
        SortedMap<Integer, LoreboardException> failures = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            Content content = batch.get(i);
            try {
                requireAccepted(content, accepted, worker);
                results.put(i, work.apply(content));
            } catch (LoreboardException failure) {
                failures.put(i, failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new BatchException(failures, results);
        }
        return List.copyOf(results.values());
    }

    private static void requireAccepted(Content content, Set<Modality> accepted, String worker) {
        if (!accepted.contains(content.modality())) {
            throw new UnsupportedContentException(
                    worker + " was given " + content.modality() + " and takes " + accepted + " only.");
        }
    }
}
