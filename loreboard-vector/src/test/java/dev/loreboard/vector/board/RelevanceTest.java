package dev.loreboard.vector.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Direction;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.relevance.Relevance;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.rule.Needed;
import dev.loreboard.vector.exact.NpyVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
@DisplayName("At the default floor a board")
class RelevanceTest {

    private static final int QUESTIONS = 200;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "of {0} pictures")
    @ValueSource(ints = {20, 1000, 100_000})
    @DisplayName("answers nonsense with nothing and finds what is there")
    void answersNonsenseWithNothing(int scenes) {
        SplittableRandom chance = new SplittableRandom(scenes);
        try (CrowdedWorld world = new CrowdedWorld();
                Loreboard board = open(world)) {
            board.addAll(
                    IntStream.range(0, scenes).mapToObj(CrowdedWorld::picture).iterator(), Progress.ignored());

            Map<String, String> about = new TreeMap<>();
            Map<String, String> absurd = new TreeMap<>();
            for (int number = 0; number < QUESTIONS; number++) {
                absurd.put("nonsense " + number, "");
                String scene = CrowdedWorld.words(chance.nextInt(scenes));
                about.put(scene + " seen by " + number, scene);
            }
            Answers nonsense = Answers.of(board, absurd);
            Answers planted = Answers.of(board, about);

            print("%,7d made-up pictures".formatted(scenes), nonsense, planted);
            assertThat(nonsense.nothing()).isGreaterThanOrEqualTo(QUESTIONS * 95 / 100);
            assertThat(planted.right()).isGreaterThanOrEqualTo(QUESTIONS * 95 / 100);
        }
    }

    /** No threshold: the words of neighbours are true half-answers, and nobody can say which of them ought to count. */
    @ParameterizedTest(name = "of {0} real vectors")
    @ValueSource(ints = {20, 200, 500})
    @DisplayName("tells names that are there, said a little differently, from names that were left out")
    void tellsWhatIsThere(int names) throws IOException {
        EmbeddingSpace space = new EmbeddingSpace("clip-vit-b32-laion", 512);
        Path file = Needed.data("vectors/clip-vit-b32-laion-imagenet-text-1000x512.npy");
        List<Embedding> rows = new ArrayList<>(NpyVectors.read(file, space).rows());
        Collections.shuffle(rows, new Random(1));
        List<Embedding> background = rows.subList(0, 256);
        List<Embedding> heldOut = rows.subList(256, 256 + QUESTIONS);
        List<Embedding> there = rows.subList(456, 456 + names);
        Map<String, Embedding> known = new HashMap<>();
        Map<String, String> leftOut = new TreeMap<>();
        Map<String, String> inOtherWords = new TreeMap<>();
        for (int i = 0; i < QUESTIONS; i++) {
            known.put("left out " + i, heldOut.get(i));
            leftOut.put("left out " + i, "");
            known.put("other words " + i, said(there.get(i % names), background.get(i)));
            inOtherWords.put("other words " + i, "name " + i % names);
        }
        for (int i = 0; i < names; i++) {
            known.put("name " + i, there.get(i));
        }
        try (NamedVectors model = new NamedVectors(known, background);
                Loreboard board = open(model)) {
            board.addAll(
                    IntStream.range(0, names)
                            .mapToObj(i -> Addition.of(Text.of("name " + i)).withId("name " + i))
                            .toList(),
                    Progress.ignored());

            Answers missing = Answers.of(board, leftOut);
            Answers present = Answers.of(board, inOtherWords);

            print("%,7d real names".formatted(names), missing, present);
            assertThat(missing.relevances()).hasSize(QUESTIONS);
        }
    }

    /** A name in other words: a third of the way to some other name; the cosine to the name itself is about .94. */
    private static Embedding said(Embedding name, Embedding other) {
        return Direction.towards(List.of(name, name, other), List.of());
    }

    private Loreboard open(Embedder model) {
        return Loreboard.at(folder)
                .embedder(model)
                .store("exact", Settings.none())
                .open();
    }

    private static void print(String board, Answers nonsense, Answers planted) {
        System.out.printf(
                "%s: nothing for %.1f %% of nonsense, right first for %.1f %%; area under the curve %.3f by relevance,"
                        + " %.3f by cosine%n",
                board,
                100.0 * nonsense.nothing() / QUESTIONS,
                100.0 * planted.right() / QUESTIONS,
                above(planted.relevances(), nonsense.relevances()),
                above(planted.similarities(), nonsense.similarities()));
    }

    /** The chance that one of the first is above one of the others. */
    private static double above(List<Double> first, List<Double> others) {
        long above = first.stream()
                .mapToLong(one -> others.stream().filter(other -> one > other).count())
                .sum();
        return (double) above / first.size() / others.size();
    }

    /**
     * What many questions found.
     *
     * @param relevances the best for each, however little that is
     * @param similarities likewise
     * @param nothing how many had no hit at the default floor
     * @param right how many had the entry that they are about first
     */
    private record Answers(List<Double> relevances, List<Double> similarities, int nothing, int right) {

        /** @param questions and the id of the entry that each is about */
        static Answers of(Loreboard board, Map<String, String> questions) {
            List<Double> relevances = new ArrayList<>();
            List<Double> similarities = new ArrayList<>();
            int nothing = 0;
            int right = 0;
            for (Map.Entry<String, String> question : questions.entrySet()) {
                List<Hit> all = board.search(Search.forWords(question.getKey()).atAnyRelevance());
                relevances.add(all.stream()
                        .mapToDouble(hit -> hit.relevance().value())
                        .max()
                        .orElseThrow());
                similarities.add(all.getFirst().similarity());
                List<Hit> shown = all.stream()
                        .filter(hit -> hit.relevance().value() >= Relevance.FLOOR)
                        .toList();
                nothing += shown.isEmpty() ? 1 : 0;
                right += !shown.isEmpty() && shown.getFirst().id().equals(question.getValue()) ? 1 : 0;
            }
            return new Answers(relevances, similarities, nothing, right);
        }
    }
}
