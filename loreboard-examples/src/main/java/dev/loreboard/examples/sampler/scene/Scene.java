package dev.loreboard.examples.sampler.scene;

import java.util.List;
import java.util.Optional;

/**
 * All that is decided about a picture before it is painted. The seed stands for the rest: where things are, and which
 * shape a ridge has.
 *
 * @param subjects from 1 to 3, no kind twice, the most important one first
 * @param time absent where no light falls, as on a chart; so is the mood
 * @param weather absent where there is no sky
 * @param era absent where no building and no dress would show it
 */
public record Scene(
        long seed,
        Setting setting,
        List<Subject> subjects,
        Palette palette,
        Style style,
        Optional<TimeOfDay> time,
        Optional<Weather> weather,
        Optional<Mood> mood,
        Optional<Era> era) {

    private static final int MOST_SUBJECTS = 3;

    public Scene {
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty() || subjects.size() > MOST_SUBJECTS) {
            throw new IllegalArgumentException(
                    "A scene has from 1 to " + MOST_SUBJECTS + " subjects, not " + subjects.size() + ".");
        }
        if (subjects.stream().map(Subject::kind).distinct().count() < subjects.size()) {
            throw new IllegalArgumentException(
                    "Two subjects of " + subjects + " are of one kind. Raise its count instead.");
        }
        for (Subject subject : subjects) {
            if (!subject.kind().fits(setting)) {
                throw new IllegalArgumentException("A " + setting.word() + " has no place for a "
                        + subject.kind().word() + ".");
            }
        }
        boolean dated = subjects.stream().anyMatch(subject -> subject.kind().isDated());
        require(time.isPresent() == setting.isLit(), "time of day", setting);
        require(mood.isPresent() == setting.isLit(), "mood", setting);
        require(weather.isPresent() == setting.isOutdoors(), "weather", setting);
        require(era.isPresent() == dated, "era", setting);
    }

    /** Whether one of the subjects stands on water. */
    public boolean hasWater() {
        return subjects.stream().map(Subject::kind).anyMatch(kind -> kind.ground() == Ground.WATER || kind == Kind.SEA);
    }

    private static void require(boolean right, String fact, Setting setting) {
        if (!right) {
            throw new IllegalArgumentException("The " + fact + " of this " + setting.word()
                    + " is said although nothing shows it, or missing although something does.");
        }
    }
}
