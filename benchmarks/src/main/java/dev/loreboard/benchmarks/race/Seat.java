package dev.loreboard.benchmarks.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entrant during a race: its lane while it has one, and what it did so far. */
final class Seat {

    private final Label label;
    private Optional<Lane> lane = Optional.empty();
    private Optional<String> missing = Optional.empty();
    private Optional<Lane.Round> latest = Optional.empty();
    private final List<Lane.Round> counted = new ArrayList<>();
    private Finish.Times times = Finish.Times.EVERY_ROUND;

    private Seat(Label label) {
        this.label = label;
    }

    static Seat of(Race race, Entrant entrant, Ground ground, Starter starter) throws IOException {
        Seat seat = new Seat(entrant.label());
        try {
            seat.lane = Optional.of(starter.start(race, entrant, ground));
        } catch (MissingSideException failure) {
            seat.leave(failure);
        }
        return seat;
    }

    Label label() {
        return label;
    }

    /** How long the latest run took; 0 when there was none. */
    double secondsPerRun() {
        return latest.map(Lane.Round::secondsPerRun).orElse(0.0);
    }

    void warmUp(Schedule schedule) {
        if (counted.isEmpty()) {
            round(schedule);
        }
    }

    void run(Schedule schedule) {
        if (times == Finish.Times.EVERY_ROUND || counted.isEmpty()) {
            round(schedule);
            latest.ifPresent(counted::add);
        }
    }

    void countFirstIfSlower(double limit, Schedule schedule) {
        if (secondsPerRun() > Math.max(limit, schedule.roundTime().toNanos() / 1e9)) {
            runOnceIfSlower(limit);
        }
        if (times == Finish.Times.ONCE) {
            latest.ifPresent(counted::add);
        }
    }

    void runOnceIfSlower(double limit) {
        if (label.role() == Label.Role.PEER && secondsPerRun() > limit) {
            times = Finish.Times.ONCE;
        }
    }

    Finish finish(Race race, Path input) throws IOException {
        if (lane.isPresent()) {
            try {
                List<Double> perSecond = counted.stream()
                        .map(round -> race.count() / round.secondsPerRun())
                        .toList();
                double quality = race.score().scorer().score(input, lane.get().answer());
                return new Finish.Ran(label, lane.get().ready(), perSecond, times, quality);
            } catch (MissingSideException failure) {
                leave(failure);
            }
        }
        return new Finish.Missing(label, missing.orElse("nobody said why"));
    }

    void close() {
        lane.ifPresent(Lane::close);
        lane = Optional.empty();
    }

    private void round(Schedule schedule) {
        if (lane.isPresent()) {
            try {
                latest = Optional.of(lane.get().round(schedule.roundTime()));
            } catch (MissingSideException failure) {
                leave(failure);
            } catch (IOException failure) {
                leave(new MissingSideException("It could not be reached: " + failure.getMessage(), failure));
            }
        }
    }

    private void leave(MissingSideException failure) {
        missing = Optional.ofNullable(failure.getMessage());
        latest = Optional.empty();
        close();
    }
}
