package dev.loreboard.tck.sabotage;

import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.clustering.DuplicateFinderContract;
import dev.loreboard.tck.fake.NearDuplicates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Duplicate finders that are wrong in one way each. */
final class DuplicateSaboteurs {

    private DuplicateSaboteurs() {}

    /** Changes the answer of a good finder. */
    private abstract static class BrokenFinder implements DuplicateFinderContract, DuplicateFinder {

        private final DuplicateFinder good = new NearDuplicates(0.9);

        @Override
        public DuplicateFinder finder() {
            return this;
        }

        @Override
        public List<Entry> copies() {
            return List.of(entry("z", 1, 0), entry("a", 1, 0.1f), entry("m", 1, 0.2f));
        }

        @Override
        public List<Entry> others() {
            return List.of(entry("b", 0, 1), entry("y", -1, 0));
        }

        @Override
        public List<Duplicate> duplicates(List<Entry> entries) {
            return good.duplicates(entries);
        }

        private static Entry entry(String id, float first, float second) {
            return Entry.of(id, Embedding.of(new EmbeddingSpace("flat", 2), first, second));
        }
    }

    @Breaks("noEntriesAreFine")
    static class NeedsAFirstEntry extends BrokenFinder {

        @Override
        public List<Duplicate> duplicates(List<Entry> entries) {
            entries.getFirst();
            return super.duplicates(entries);
        }
    }

    @Breaks("differentEntriesAreNoDuplicates")
    static class SeesDoubleEverywhere extends BrokenFinder {

        @Override
        public List<Duplicate> duplicates(List<Entry> entries) {
            return new NearDuplicates(-1).duplicates(entries);
        }
    }

    @Breaks("everyCopyIsNamedBesideTheEarliest")
    static class NamesEveryPair extends BrokenFinder {

        @Override
        public List<Duplicate> duplicates(List<Entry> entries) {
            List<Duplicate> pairs = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs.addAll(super.duplicates(List.of(entries.get(j), entries.get(i))));
                }
            }
            return pairs;
        }
    }

    @Breaks("theEarliestIsTheOriginal")
    static class SortsByItself extends BrokenFinder {

        @Override
        public List<Duplicate> duplicates(List<Entry> entries) {
            return super.duplicates(
                    entries.stream().sorted(Comparator.comparing(Entry::id)).toList());
        }
    }

    @Breaks("oneIdTwiceIsRefused")
    static class TakesOneIdTwice extends BrokenFinder {

        @Override
        public List<Duplicate> duplicates(List<Entry> entries) {
            return super.duplicates(entries.stream().distinct().toList());
        }
    }
}
