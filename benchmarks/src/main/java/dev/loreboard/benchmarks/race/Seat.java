package dev.loreboard.benchmarks.race;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entrant during a race: its lane while it has one, and what it did so far. */
final class Seat {

    private final Label label;
    private Optional<Lane> lane = Optional.empty();
    private Optional<String> missing = Optional.empty();
    private Optional<Lane.Round> latest = Optional.empty();
    private double fastest;
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

    /** How long a run takes, in the fastest round so far; 0 before the first. */
    double secondsPerRun() {
        return fastest;
    }

    void warmUp(Schedule schedule) {
        if (counted.isEmpty()) {
            round(schedule.warmUpTime());
        }
    }

    void run(Schedule schedule) {
        if (times == Finish.Times.EVERY_ROUND) {
            round(schedule.roundTime()).ifPresent(counted::add);
        }
    }

    /** Does not ask a peer again that takes longer than this for a run; its latest round is the one that counts. */
    void spareIfSlower(double seconds) {
        if (label.role() == Label.Role.PEER && counted.isEmpty() && secondsPerRun() > seconds) {
            times = Finish.Times.ONCE;
            latest.ifPresent(counted::add);
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
            } catch (IllegalArgumentException strange) {
                leave(new MissingSideException("Its answer cannot be judged: " + strange.getMessage(), strange));
            }
        }
        return new Finish.Missing(label, missing.orElse("nobody said why"));
    }

    void close() {
        lane.ifPresent(Lane::close);
        lane = Optional.empty();
    }

    private Optional<Lane.Round> round(Duration atLeast) {
        if (lane.isPresent()) {
            try {
                Lane.Round round = lane.get().round(atLeast);
                latest = Optional.of(round);
                fastest = fastest > 0 ? Math.min(fastest, round.secondsPerRun()) : round.secondsPerRun();
                return latest;
            } catch (MissingSideException failure) {
                leave(failure);
            } catch (IOException failure) {
                leave(new MissingSideException("It could not be reached: " + failure.getMessage(), failure));
            }
        }
        return Optional.empty();
    }

    private void leave(MissingSideException failure) {
        missing = Optional.ofNullable(failure.getMessage());
        fastest = 0;
        close();
    }
}
