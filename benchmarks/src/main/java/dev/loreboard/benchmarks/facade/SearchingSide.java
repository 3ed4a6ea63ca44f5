package dev.loreboard.benchmarks.facade;

import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A side that looks for words, another pair each time. */
final class SearchingSide implements Side {

    private static final List<String> WORDS =
            List.of("word1 word2", "word30 word40", "word123 word321", "word7 word77", "word499 word0");

    private final Function<String, int[]> search;
    private final Runnable closing;
    private int next;

    /** @param search gives the numbers of the texts that were found, best first */
    SearchingSide(Function<String, int[]> search, Runnable closing) {
        this.search = search;
        this.closing = closing;
    }

    @Override
    public Object run() {
        int[] found = search.apply(WORDS.get(next));
        next = (next + 1) % WORDS.size();
        return found;
    }

    @Override
    public Answer answer() {
        return Answer.of(WORDS.stream().map(search).flatMapToInt(Arrays::stream).toArray());
    }

    @Override
    public void close() {
        closing.run();
    }
}
