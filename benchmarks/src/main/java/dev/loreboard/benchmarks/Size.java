package dev.loreboard.benchmarks;

import dev.loreboard.benchmarks.race.Schedule;
import java.time.Duration;
import java.util.Locale;

/** How large the input is, and how long everything may take. */
public enum Size {
    /** To see that everything runs, within seconds; its figures mean nothing. */
    TINY,
    /** Under five minutes. */
    QUICK,
    /** Under thirty minutes. */
    FULL;

    /** One of three things, by size. */
    public <T> T choose(T tiny, T quick, T full) {
        return switch (this) {
            case TINY -> tiny;
            case QUICK -> quick;
            case FULL -> full;
        };
    }

    /** How often and how long sides run. */
    public Schedule schedule() {
        return choose(
                new Schedule(1, Duration.ofMillis(1), 1, Duration.ofMillis(1)),
                new Schedule(4, Duration.ofMillis(500), 5, Duration.ofMillis(250)),
                new Schedule(3, Duration.ofMillis(1500), 5, Duration.ofMillis(500)));
    }

    /** The size of this name, as {@link #toString()} writes it. */
    public static Size named(String name) {
        for (Size size : values()) {
            if (size.toString().equals(name)) {
                return size;
            }
        }
        throw new IllegalArgumentException("There is no size \"" + name + "\"; there are tiny, quick and full.");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
