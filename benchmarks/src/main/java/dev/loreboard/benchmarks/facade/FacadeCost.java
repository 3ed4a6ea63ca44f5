package dev.loreboard.benchmarks.facade;

import dev.loreboard.api.Addition;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Search;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import dev.loreboard.tck.fake.WordEmbedder;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What the facade itself costs: a board beside a program that calls the same embedder and the same store. The embedder is
 * the contract kit's, which takes next to no time, so the facade's own time shows.
 */
public final class FacadeCost {

    private static final long SEED = 20_250_601;
    private static final int LIMIT = 10;
    private static final String STORE = "exact";

    private FacadeCost() {}

    /** Searching among so many texts. */
    public static Race search(int entries) {
        return new Race(
                "facade: search",
                "two words among " + entries + " texts, best " + LIMIT,
                "searches",
                1,
                Input.NONE,
                new Score("same matches", (input, answer) -> same(entries, answer)),
                List.of(
                        new InJava(Label.ours("Loreboard.search"), ground -> searchBoard(board(ground), entries)),
                        new InJava(Label.peer("embedder and store"), ground -> searchStore(entries))));
    }

    /** Adding so many texts at once. */
    public static Race add(int entries) {
        return new Race(
                "facade: add",
                entries + " short texts at once, on disk when it returns",
                "texts",
                entries,
                Input.NONE,
                new Score("share that was kept", (input, answer) -> kept(answer)),
                List.of(
                        new InJava(Label.ours("Loreboard.addAll"), ground -> {
                            Loreboard board = board(ground);
                            return new AddingSide(
                                    entries,
                                    batch -> board.addAll(batch, Progress.ignored()),
                                    () -> Math.toIntExact(board.count()),
                                    board::close);
                        }),
                        new InJava(Label.peer("embedder and store"), ground -> {
                            WordEmbedder embedder = new WordEmbedder();
                            ExactStore store = new ExactStore(
                                    ExactOptions.at(ground.scratch().resolve("entries")), embedder.space());
                            return new AddingSide(
                                    entries,
                                    batch -> put(batch, embedder, store),
                                    () -> Math.toIntExact(store.count(Filter.everything())),
                                    store::close);
                        })));
    }

    private static Loreboard board(Ground ground) {
        return Loreboard.at(ground.scratch().resolve("board"))
                .embedder(new WordEmbedder())
                .store(STORE, Settings.none())
                .open();
    }

    private static SearchingSide searchBoard(Loreboard board, int entries) {
        List<Addition> additions = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            additions.add(Addition.of(Text.of(text(i))).withId(id(i)));
        }
        board.addAll(additions, Progress.ignored());
        return new SearchingSide(
                words -> board.search(Search.forWords(words).limit(LIMIT).atAnyRelevance()).stream()
                        .mapToInt(hit -> Integer.parseInt(hit.id()))
                        .toArray(),
                board::close);
    }

    private static SearchingSide searchStore(int entries) {
        WordEmbedder embedder = new WordEmbedder();
        ExactStore store = new ExactStore(ExactOptions.inMemory(), embedder.space());
        store.put(IntStream.range(0, entries)
                .mapToObj(i -> Entry.of(id(i), embedder.embed(Text.of(text(i)))))
                .toList());
        return new SearchingSide(
                words -> store
                        .search(Query.near(embedder.embed(Text.query(words))).limit(LIMIT))
                        .stream()
                        .mapToInt(match -> Integer.parseInt(match.entry().id()))
                        .toArray(),
                store::close);
    }

    private static void put(List<Addition> batch, WordEmbedder embedder, ExactStore store) {
        List<Embedding> embeddings =
                embedder.embedAll(batch.stream().map(Addition::content).toList());
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            entries.add(Entry.of(batch.get(i).id().orElseThrow(), embeddings.get(i)));
        }
        store.put(entries);
    }

    /** Four words of a small vocabulary, the same for the same number. */
    static String text(int number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            words.append("word").append(random.nextInt(500)).append(' ');
        }
        return words.append("number").append(number).toString();
    }

    static String id(int number) {
        return "%09d".formatted(number);
    }

    private static double same(int entries, byte[] answer) {
        try (SearchingSide direct = searchStore(entries)) {
            IntBuffer right = Answer.numbers(direct.answer().toBytes());
            IntBuffer found = Answer.numbers(answer);
            if (found.limit() != right.limit()) {
                throw new IllegalArgumentException(
                        "There are " + right.limit() + " right matches, and it found " + found.limit() + ".");
            }
            long same = IntStream.range(0, right.limit())
                    .filter(i -> right.get(i) == found.get(i))
                    .count();
            return (double) same / right.limit();
        }
    }

    private static double kept(byte[] answer) {
        IntBuffer counts = Answer.numbers(answer);
        return (double) counts.get(0) / counts.get(1);
    }
}
