package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnsupportedContentException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Works through pictures, some at a time, so that one that fails does so alone. Used by one thread. */
final class PictureBatch<R> {

    private final Embedder embedder;
    private final Function<Embedding, R> work;
    private final SortedMap<Integer, R> results = new TreeMap<>();
    private final SortedMap<Integer, LoreboardException> failures = new TreeMap<>();

    PictureBatch(Embedder embedder, Function<Embedding, R> work) {
        this.embedder = embedder;
        this.work = work;
    }

    /** @throws BatchException when some fail */
    List<R> run(List<? extends Content> batch, int together) {
        List<Integer> pictures = new ArrayList<>();
        for (int position = 0; position < batch.size(); position++) {
            if (batch.get(position).modality() == Modality.IMAGE) {
                pictures.add(position);
            } else {
                failures.put(position, notTaken(batch.get(position)));
            }
        }
        for (int from = 0; from < pictures.size(); from += together) {
            CancelledException.throwIfInterrupted("Tagging");
            some(batch, pictures.subList(from, Math.min(from + together, pictures.size())));
        }
        if (!failures.isEmpty()) {
            throw new BatchException(failures, results);
        }
        return List.copyOf(results.values());
    }

    private void some(List<? extends Content> batch, List<Integer> positions) {
        try {
            List<Embedding> vectors = embedder.embedAll(
                    positions.stream().<Content>map(batch::get).toList());
            for (int i = 0; i < positions.size(); i++) {
                results.put(positions.get(i), work.apply(vectors.get(i)));
            }
        } catch (BatchException failed) {
            failed.failures().forEach((place, reason) -> failures.put(positions.get(place), reason));
            failed.results(Embedding.class)
                    .forEach((place, vector) -> results.put(positions.get(place), work.apply(vector)));
        }
    }

    private static UnsupportedContentException notTaken(Content content) {
        return new UnsupportedContentException("The zero-shot tagger was given " + content.modality()
                + " and takes pictures only: its sentences are about what is seen.");
    }
}
