package dev.loreboard.benchmarks.filters;

import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import java.util.List;
import java.util.function.Predicate;

/** A side that asks one question of every entry. */
record Pass<T>(List<T> entries, Predicate<T> question) implements Side {

    static <T> Pass<T> over(List<T> entries, Predicate<T> question) {
        return new Pass<>(entries, question);
    }

    /** How many say yes. */
    @Override
    public Object run() {
        int yes = 0;
        for (T entry : entries) {
            if (question.test(entry)) {
                yes++;
            }
        }
        return yes;
    }

    @Override
    public Answer answer() {
        return Answer.of(yesOrNo());
    }

    /** The share of entries about which an answer says the same. */
    double agreement(byte[] answer) {
        int[] mine = yesOrNo();
        int[] theirs = new int[mine.length];
        Answer.numbers(answer).get(theirs);
        int same = 0;
        for (int i = 0; i < mine.length; i++) {
            same += mine[i] == theirs[i] ? 1 : 0;
        }
        return (double) same / mine.length;
    }

    private int[] yesOrNo() {
        return entries.stream().mapToInt(entry -> question.test(entry) ? 1 : 0).toArray();
    }
}
