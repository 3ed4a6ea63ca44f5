package dev.loreboard.benchmarks.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets the sides of a race run in turn: one round each, then the next one each. So whatever else the machine does in a
 * minute meets all of them, and a ratio between two is a ratio within the same round.
 *
 * <p>All are made ready before the first round. A peer that is slower than ten times ours (while there is none of ours,
 * than the fastest) runs once, unless a run of it fits into a round, when nothing is gained by that.
 */
public final class Umpire {

    private static final double TOO_SLOW = 10;

    private final Schedule schedule;
    private final Starter starter;
    private final Path folder;
    private final Consumer<String> told;

    /**
     * @param folder for inputs and scratch folders; somebody else removes it
     * @param told hears what is going on
     */
    public Umpire(Schedule schedule, Starter starter, Path folder, Consumer<String> told) {
        this.schedule = schedule;
        this.starter = starter;
        this.folder = folder;
        this.told = told;
    }

    /**
     * Holds a race, and tells how it went for each entrant, in their order. When its input cannot be made here, all of them are
     * missing.
     */
    public List<Finish> hold(Race race) throws IOException {
        try {
            return hold(race, input(race.input()));
        } catch (MissingSideException nothing) {
            String reason = "There is nothing to work on. " + nothing.getMessage();
            return race.entrants().stream()
                    .<Finish>map(entrant -> new Finish.Missing(entrant.label(), reason))
                    .toList();
        }
    }

    private List<Finish> hold(Race race, Path input) throws IOException {
        List<Seat> seats = new ArrayList<>();
        try {
            for (Entrant entrant : race.entrants()) {
                told.accept(race.path() + ": " + entrant.label());
                Path scratch = Files.createTempDirectory(folder, "scratch");
                seats.add(Seat.of(race, entrant, new Ground(input, scratch), starter));
            }
            told.accept(race.path() + ": rounds");
            warmUp(seats);
            for (int round = 0; round < schedule.rounds(); round++) {
                for (Seat seat : seats) {
                    seat.run(schedule);
                }
            }
            List<Finish> finishes = new ArrayList<>();
            for (Seat seat : seats) {
                finishes.add(seat.finish(race, input));
            }
            return finishes;
        } finally {
            seats.forEach(Seat::close);
        }
    }

    private Path input(Input input) throws IOException {
        Path place = folder.resolve("input-" + input.name());
        if (!Files.exists(place)) {
            told.accept("input " + input.name());
            Path unfinished = Files.createTempDirectory(folder, "unfinished");
            input.writer().write(unfinished);
            Files.move(unfinished, place);
        }
        return place;
    }

    private void warmUp(List<Seat> seats) {
        for (int round = 0; round < schedule.warmUps(); round++) {
            seats.forEach(seat -> seat.warmUp(schedule));
            double limit =
                    Math.max(TOO_SLOW * yardstick(seats), schedule.roundTime().toNanos() / 1e9);
            seats.forEach(seat -> seat.spareIfSlower(limit));
        }
    }

    /** Seconds for a run of ours, or of the fastest while there is none of ours. */
    private static double yardstick(List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.label().role() == Label.Role.OURS)
                .mapToDouble(Seat::secondsPerRun)
                .filter(seconds -> seconds > 0)
                .min()
                .orElseGet(() -> seats.stream()
                        .mapToDouble(Seat::secondsPerRun)
                        .filter(seconds -> seconds > 0)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY));
    }
}
