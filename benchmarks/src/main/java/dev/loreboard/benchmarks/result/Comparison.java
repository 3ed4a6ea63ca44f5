package dev.loreboard.benchmarks.result;

import dev.loreboard.benchmarks.race.Finish;
import dev.loreboard.benchmarks.race.Finish.Missing;
import dev.loreboard.benchmarks.race.Finish.Ran;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed from one run to another.
 *
 * <p>Compared is the ratio to ours, or to the first peer while there is none of ours, since both sides of a ratio met the same
 * minute of the same machine; of that one itself, the speed. Something changed when no round of one run reaches into the
 * rounds of the other. A side that ran once has no spread; a fifth either way is taken for it, which is how much the same
 * code differs from minute to minute. Quality does not depend on the minute, but on chance where a graph is built by several
 * threads, so one percent is let pass.
 */
public final class Comparison {

    private static final double QUALITY_TOLERANCE = 0.01;
    private static final double SPREAD_OF_ONE_ROUND = 0.2;

    private final List<String> lines = new ArrayList<>();

    private Comparison() {}

    /** A line for every change; a single line when there is none. */
    public static List<String> of(Results before, Results after) {
        Comparison comparison = new Comparison();
        comparison.compareSurroundings(before.surroundings(), after.surroundings());
        Map<String, PathResult> old = byPath(before);
        Map<String, PathResult> fresh = byPath(after);
        fresh.forEach((path, result) -> {
            if (old.containsKey(path)) {
                comparison.compare(old.get(path), result);
            } else {
                comparison.lines.add(path + ": is new");
            }
        });
        old.keySet().stream()
                .filter(path -> !fresh.containsKey(path))
                .forEach(path -> comparison.lines.add(path + ": is gone"));
        if (comparison.lines.isEmpty()) {
            comparison.lines.add("Nothing changed beyond the spread of the rounds.");
        }
        return comparison.lines;
    }

    private void compareSurroundings(Surroundings before, Surroundings after) {
        if (!before.isLike(after)) {
            lines.add("These were not measured alike, so ratios may differ for that reason and speeds will: "
                    + before.size() + " on " + before.machine() + "; " + after.size() + " on " + after.machine());
        }
    }

    private void compare(PathResult before, PathResult after) {
        if (!before.task().equals(after.task())) {
            lines.add(after.path() + ": did \"" + before.task() + "\" and does \"" + after.task() + "\"");
        }
        Map<String, Finish> old = bySide(before);
        Map<String, Finish> fresh = bySide(after);
        fresh.forEach((side, finish) -> {
            String name = after.path() + ", " + side;
            if (!old.containsKey(side)) {
                lines.add(name + ": is new");
            } else {
                compare(name, before, old.get(side), after, finish);
            }
        });
        old.keySet().stream()
                .filter(side -> !fresh.containsKey(side))
                .forEach(side -> lines.add(after.path() + ", " + side + ": is gone"));
    }

    private void compare(String name, PathResult before, Finish old, PathResult after, Finish fresh) {
        switch (fresh) {
            case Missing missing -> {
                if (old instanceof Ran) {
                    lines.add(name + ": ran and is skipped now: " + missing.reason());
                }
            }
            case Ran ran -> {
                if (old instanceof Ran earlier) {
                    compareSpeed(name, before, earlier, after, ran);
                    compareQuality(name, after.quality(), earlier.quality(), ran.quality());
                } else {
                    lines.add(name + ": was skipped and runs now");
                }
            }
        }
    }

    private void compareSpeed(String name, PathResult before, Ran old, PathResult after, Ran fresh) {
        Optional<Ran> oldYardstick = before.yardstick().filter(yardstick -> !isSame(yardstick, old));
        Optional<Ran> freshYardstick = after.yardstick().filter(yardstick -> !isSame(yardstick, fresh));
        if (oldYardstick.isPresent()
                && freshYardstick.isPresent()
                && isSame(oldYardstick.get(), freshYardstick.get())) {
            compare(
                    name + ": the ratio of " + freshYardstick.get().label() + " to it",
                    seen(PathResult.ratio(oldYardstick.get(), old), old),
                    seen(PathResult.ratio(freshYardstick.get(), fresh), fresh));
        } else {
            compare(
                    name + ": " + after.unit() + " in a second",
                    seen(Spread.of(old.perSecond()), old),
                    seen(Spread.of(fresh.perSecond()), fresh));
        }
    }

    private static boolean isSame(Ran one, Ran other) {
        return one.label().equals(other.label());
    }

    private static Spread seen(Spread spread, Ran ran) {
        return switch (ran.times()) {
            case EVERY_ROUND -> spread;
            case ONCE -> spread.widened(SPREAD_OF_ONE_ROUND);
        };
    }

    private void compare(String what, Spread old, Spread fresh) {
        if (fresh.isApartFrom(old)) {
            lines.add(what + " was " + old + " and is " + fresh);
        }
    }

    private void compareQuality(String name, String quality, double old, double fresh) {
        if (Math.abs(fresh - old) > QUALITY_TOLERANCE * Math.abs(old)) {
            lines.add(name + ": " + quality + " was " + old + " and is " + fresh);
        }
    }

    private static Map<String, PathResult> byPath(Results results) {
        Map<String, PathResult> paths = new LinkedHashMap<>();
        results.paths().forEach(path -> paths.put(path.path(), path));
        return paths;
    }

    private static Map<String, Finish> bySide(PathResult path) {
        Map<String, Finish> sides = new LinkedHashMap<>();
        path.finishes().forEach(finish -> sides.put(finish.label().toString(), finish));
        return sides;
    }
}
