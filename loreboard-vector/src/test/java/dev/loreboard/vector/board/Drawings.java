package dev.loreboard.vector.board;

import dev.loreboard.api.Addition;
import dev.loreboard.api.content.Image;
import dev.loreboard.tck.fake.DrawnImages;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Thousands of small pictures, drawn when they are asked for; every hundredth file is cut short. */
record Drawings(int count) {

    private static final int SIDE = 8;
    private static final int EACH_BROKEN = 100;

    Iterator<Addition> all() {
        return IntStream.range(0, count)
                .mapToObj(number -> Addition.of(Image.of(file(number))).withId(name(number)))
                .iterator();
    }

    Set<String> whole() {
        return numbers(false);
    }

    Set<String> broken() {
        return numbers(true);
    }

    private Set<String> numbers(boolean broken) {
        return IntStream.range(0, count)
                .filter(number -> isBroken(number) == broken)
                .mapToObj(Drawings::name)
                .collect(Collectors.toSet());
    }

    private static byte[] file(int number) {
        byte[] whole = DrawnImages.png(number, SIDE, SIDE);
        return isBroken(number) ? Arrays.copyOf(whole, whole.length / 2) : whole;
    }

    private static boolean isBroken(int number) {
        return number % EACH_BROKEN == EACH_BROKEN - 1;
    }

    private static String name(int number) {
        return "drawing " + number;
    }
}
