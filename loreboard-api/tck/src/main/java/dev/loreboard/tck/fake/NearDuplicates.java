package dev.loreboard.tck.fake;

import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A duplicate finder to which entries show the same when they are at least so similar. */
public final class NearDuplicates implements DuplicateFinder {

    private final double threshold;

    public NearDuplicates(double threshold) {
        this.threshold = threshold;
    }

    @Override
    public List<Duplicate> duplicates(List<Entry> entries) {
        requireDifferentIds(entries);
        List<Entry> originals = new ArrayList<>();
        List<Duplicate> duplicates = new ArrayList<>();
        for (Entry entry : entries) {
            CancelledException.throwIfInterrupted("The search for duplicates");
            Optional<Entry> original = originals.stream()
                    .filter(earlier -> similarity(earlier, entry) >= threshold)
                    .findFirst();
            if (original.isPresent()) {
                duplicates.add(new Duplicate(
                        original.get().id(), entry.id(), new Duplicate.NearShot(similarity(original.get(), entry))));
            } else {
                originals.add(entry);
            }
        }
        return duplicates;
    }

    private static double similarity(Entry one, Entry other) {
        return one.embedding().similarityTo(other.embedding());
    }

    private static void requireDifferentIds(List<Entry> entries) {
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("The entry \"" + entry.id() + "\" comes twice.");
            }
        }
    }
}
