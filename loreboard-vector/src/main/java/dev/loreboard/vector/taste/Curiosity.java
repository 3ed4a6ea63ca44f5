package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.VectorStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Finds what is like nothing that a person responded to. */
final class Curiosity {

    private static final int SAMPLE = 512;

    private final VectorStore store;
    private final Wish wish;
    private final SplittableRandom chance;

    Curiosity(VectorStore store, Wish wish) {
        this.store = store;
        this.wish = wish;
        this.chance = new SplittableRandom(wish.seed());
    }

    /** In any order, of a part of the collection that the seed decides, the half that is least like what is known. */
    List<Recommendation> candidates() {
        List<Entry> strange = sample().stream()
                .filter(entry -> !wish.taste().known().contains(entry.id()))
                .sorted(Comparator.comparingDouble(this::familiarity).thenComparing(Entry::id, Entry.ID_ORDER))
                .toList();
        List<Entry> half = new ArrayList<>(strange.subList(0, (strange.size() + 1) / 2));
        Collections.shuffle(half, new Random(chance.nextLong()));
        return half.stream()
                .map(entry -> new Recommendation(entry, new Because.OfCuriosity(familiarity(entry))))
                .toList();
    }

    /** Goes on from one of the known entries, and from the beginning where that is near the end. */
    private List<Entry> sample() {
        PageRequest start = PageRequest.first(SAMPLE).where(wish.filter());
        List<String> known =
                wish.taste().known().stream().sorted(Entry.ID_ORDER).toList();
        List<Entry> found = new ArrayList<>(
                store.page(start.after(known.get(chance.nextInt(known.size())))).entries());
        if (found.size() < SAMPLE) {
            found.addAll(store.page(start).entries());
        }
        return found.stream().distinct().toList();
    }

    private double familiarity(Entry entry) {
        return wish.taste().interests().stream()
                .flatMap(interest -> interest.entries().stream())
                .mapToDouble(liked -> liked.embedding().similarityTo(entry.embedding()))
                .max()
                .orElse(0);
    }
}
