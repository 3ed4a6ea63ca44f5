package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import dev.loreboard.examples.sampler.scene.Subject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Whether a model knows which of two things has which colour. */
final class Binding {

    private Binding() {}

    /** Scenes with two things of two colours, cast from a seed on. */
    static List<Scene> scenes(long seed, int count) {
        return LongStream.iterate(seed, next -> next + 1)
                .mapToObj(Casting::cast)
                .filter(scene -> scene.subjects().size() == 2)
                .filter(scene -> scene.subjects().getFirst().colour()
                        != scene.subjects().getLast().colour())
                .limit(count)
                .toList();
    }

    /** Of how many pictures the words with the colours as they are come nearer than with them exchanged. */
    static double share(Gallery gallery, Embedder model) {
        List<Embedding> right = model.embedAll(gallery.scenes().stream()
                .map(scene ->
                        words(scene.subjects().getFirst(), scene.subjects().getLast()))
                .toList());
        List<Embedding> wrong = model.embedAll(gallery.scenes().stream()
                .map(scene ->
                        exchanged(scene.subjects().getFirst(), scene.subjects().getLast()))
                .toList());
        return IntStream.range(0, gallery.size())
                .map(i -> gallery.vectors().get(i).similarityTo(right.get(i))
                                > gallery.vectors().get(i).similarityTo(wrong.get(i))
                        ? 1
                        : 0)
                .average()
                .orElseThrow();
    }

    private static Text exchanged(Subject one, Subject other) {
        return words(
                new Subject(one.kind(), other.colour(), one.count()),
                new Subject(other.kind(), one.colour(), other.count()));
    }

    private static Text words(Subject one, Subject other) {
        return Text.of(one.words() + " over " + other.words());
    }
}
