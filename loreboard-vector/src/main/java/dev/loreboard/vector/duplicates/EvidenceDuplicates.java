package dev.loreboard.vector.duplicates;

import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds duplicates by three kinds of evidence: the same bytes; the same picture, when the fingerprints differ in few bits
 * and the embeddings are near; a near shot, when the embeddings are nearer still. Fingerprints and hashes are those that a
 * board notes. Apart from equal bytes, only entries of one kind of content are compared, and texts are never near shots.
 *
 * <p>Works on the calling thread. The answer is that of comparing each entry with every original before it.
 */
public final class EvidenceDuplicates implements DuplicateFinder {

    private final EvidenceOptions options;

    public EvidenceDuplicates(EvidenceOptions options) {
        this.options = options;
    }

    /** @throws dev.loreboard.api.failure.SpaceMismatchException when the entries live in more than one space */
    @Override
    public List<Duplicate> duplicates(List<Entry> entries) {
        CancelledException.throwIfInterrupted("The search for duplicates");
        requireDifferentIds(entries);
        if (entries.isEmpty()) {
            return List.of();
        }
        entries.forEach(entry -> entries.getFirst()
                .embedding()
                .space()
                .requireSame(entry.embedding().space(), "The search for duplicates"));
        return new Investigation(entries.stream().map(Suspect::of).toList(), options).duplicates();
    }

    private static void requireDifferentIds(List<Entry> entries) {
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException(
                        "Two entries are called \"" + entry.id() + "\". Give each of them once.");
            }
        }
    }
}
