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
import java.util.stream.Stream;

/** Finds what is like nothing that a person liked, for somebody who likes something. */
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

    /** Goes on from one of the liked entries, and from the beginning where that is near the end. */
    private List<Entry> sample() {
        PageRequest start = PageRequest.first(SAMPLE).where(wish.filter());
        List<Entry> liked = liked().toList();
        String from = liked.get(chance.nextInt(liked.size())).id();
        List<Entry> found = new ArrayList<>(store.page(start.after(from)).entries());
        if (found.size() < SAMPLE) {
            found.addAll(store.page(start).entries());
        }
        return found.stream().distinct().toList();
    }

    private Stream<Entry> liked() {
        return wish.taste().interests().stream().flatMap(interest -> interest.entries().stream());
    }

    private double familiarity(Entry entry) {
        return liked().mapToDouble(liked -> liked.embedding().similarityTo(entry.embedding()))
                .max()
                .orElse(0);
    }
}
