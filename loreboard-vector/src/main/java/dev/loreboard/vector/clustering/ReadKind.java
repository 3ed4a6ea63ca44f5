package dev.loreboard.vector.clustering;

import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Words of one kind, as a model reads them. */
record ReadKind(List<String> words, List<Embedding> embeddings) {

    static ReadKind of(WordKind kind, Embedder embedder) {
        return new ReadKind(
                kind.words(),
                embedder.embedAll(kind.words().stream()
                        .map(word -> Text.of(kind.told(word)))
                        .toList()));
    }

    /** How each word fits some points, which take the one that they are nearest to for true. */
    List<WordFit> fits(List<Embedding> points) {
        double[][] cosines = embeddings.stream()
                .map(word -> points.stream().mapToDouble(word::similarityTo).toArray())
                .toArray(double[][]::new);
        BitSet[] takers = words.stream().map(word -> new BitSet(points.size())).toArray(BitSet[]::new);
        for (int point = 0; point < points.size(); point++) {
            takers[nearest(cosines, point)].set(point);
        }
        return IntStream.range(0, words.size())
                .mapToObj(word -> new WordFit(words.get(word), Spread.deviations(cosines[word]), takers[word]))
                .toList();
    }

    private static int nearest(double[][] cosines, int point) {
        int nearest = 0;
        for (int word = 1; word < cosines.length; word++) {
            if (cosines[word][point] > cosines[nearest][point]) {
                nearest = word;
            }
        }
        return nearest;
    }
}
