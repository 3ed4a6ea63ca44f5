package dev.loreboard.vector.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Deals examples into parts, so that each part has as many of every label as the others, or one more. */
final class Folds {

    private final int parts;
    private final long seed;

    Folds(int parts, long seed) {
        this.parts = parts;
        this.seed = seed;
    }

    /** The places of the examples in each part. */
    List<List<Integer>> of(Lessons lessons) {
        List<List<Integer>> folds = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            folds.add(new ArrayList<>());
        }
        Random random = new Random(seed);
        int next = 0;
        for (int label = 0; label < lessons.names().size(); label++) {
            int wanted = label;
            List<Integer> examples =
                    new ArrayList<>(IntStream.range(0, lessons.labels().size())
                            .filter(example -> lessons.labels().get(example) == wanted)
                            .boxed()
                            .toList());
            Collections.shuffle(examples, random);
            for (int example : examples) {
                folds.get(next++ % parts).add(example);
            }
        }
        return folds;
    }
}
