package dev.loreboard.tck.clustering;

import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.fake.NearDuplicates;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The finder of near duplicates keeps the contract")
class NearDuplicatesTest implements DuplicateFinderContract {

    @Override
    public DuplicateFinder finder() {
        return new NearDuplicates(0.9);
    }

    @Override
    public List<Entry> copies() {
        return List.of(entry("z", 1, 0), entry("a", 1, 0.1f), entry("m", 1, 0.2f));
    }

    @Override
    public List<Entry> others() {
        return List.of(entry("b", 0, 1), entry("y", -1, 0));
    }

    private static Entry entry(String id, float first, float second) {
        return Entry.of(id, Embedding.of(new EmbeddingSpace("flat", 2), first, second));
    }
}
