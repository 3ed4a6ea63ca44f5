package dev.loreboard.examples.command.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** How people say how many there are of something. */
public final class Counted {

    private static final int MOST_LISTED = 5;

    private Counted() {}

    public static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    public static String of(long count, String noun) {
        return of(count, noun, noun + "s");
    }

    /** A line about files that are no picture, sound or film; nothing where there are none. */
    public static String passedOver(List<Path> others) {
        return others.isEmpty()
                ? ""
                : "Passed over, no picture, sound or film: " + first(others) + "." + System.lineSeparator();
    }

    /** The first few, and how many more there are. */
    public static String first(List<?> all) {
        String first = all.stream().limit(MOST_LISTED).map(Object::toString).collect(Collectors.joining(", "));
        return all.size() > MOST_LISTED ? first + " and " + (all.size() - MOST_LISTED) + " more" : first;
    }
}
