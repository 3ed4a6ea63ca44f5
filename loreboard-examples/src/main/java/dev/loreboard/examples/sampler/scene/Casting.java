package dev.loreboard.examples.sampler.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Makes a scene of a seed and of what is wanted. The same two give the same scene. */
public final class Casting {

    private static final double WIDEST_LAND = 3.4;
    private static final int MOST_TRIES = 40;

    private final SplittableRandom chance;
    private final long seed;
    private final Description wanted;

    private Casting(long seed, Description wanted) {
        this.seed = seed;
        this.wanted = wanted;
        this.chance = new SplittableRandom(seed);
    }

    /** A scene in which everything is left to the seed. */
    public static Scene cast(long seed) {
        return cast(seed, Description.open());
    }

    /**
     * A scene in which everything that was wanted is so, and the seed decides the rest.
     *
     * @throws IllegalArgumentException if no picture can show all that is wanted
     */
    public static Scene cast(long seed, Description wanted) {
        return new Casting(seed, wanted).scene();
    }

    private Scene scene() {
        // Everything is drawn in any case, so that wanting one fact leaves the others as they were.
        Setting drawn = setting();
        Palette palette = any(Palette.values());
        Style style = any(Style.values());
        TimeOfDay time = any(TimeOfDay.values());
        Weather weather = any(Weather.values());
        Mood mood = any(Mood.values());
        Era era = any(Era.values());
        Setting setting = wanted.setting().orElseGet(() -> settingOfSubjects(drawn));
        List<Subject> subjects = subjects(setting);
        boolean dated = subjects.stream().anyMatch(subject -> subject.kind().isDated());
        return new Scene(
                seed,
                setting,
                subjects,
                wanted.palette().orElse(palette),
                wanted.style().orElse(style),
                choose(setting.isLit(), wanted.time(), time),
                choose(setting.isOutdoors(), wanted.weather(), weather),
                choose(setting.isLit(), wanted.mood(), mood),
                choose(dated, wanted.era(), era));
    }

    /** What is wanted stays, even if nothing shows it: the scene will refuse it then. */
    private static <T> Optional<T> choose(boolean shown, Optional<T> wanted, T drawn) {
        return wanted.isPresent() || !shown ? wanted : Optional.of(drawn);
    }

    private Setting setting() {
        int percent = chance.nextInt(100);
        boolean weatherWanted = wanted.weather().isPresent();
        boolean lightWanted = wanted.time().isPresent() || wanted.mood().isPresent();
        if (percent < 82 || wanted.era().isPresent()) {
            return Setting.LANDSCAPE;
        } else if (percent < 87 || weatherWanted) {
            return Setting.STREET;
        } else if (percent < 91) {
            return Setting.INTERIOR;
        } else if (percent < 95 || lightWanted) {
            return Setting.STILL_LIFE;
        }
        return percent < 98 ? Setting.CHART : Setting.DOCUMENT;
    }

    private Setting settingOfSubjects(Setting drawn) {
        if (fitsAll(drawn)) {
            return drawn;
        }
        return Arrays.stream(Setting.values()).filter(this::fitsAll).findFirst().orElse(drawn);
    }

    private boolean fitsAll(Setting setting) {
        return wanted.subjects().stream().allMatch(subject -> subject.kind().fits(setting));
    }

    private List<Subject> subjects(Setting setting) {
        List<Subject> subjects = new ArrayList<>(wanted.subjects());
        int size = wanted.alone() && !subjects.isEmpty() ? subjects.size() : Math.max(subjects.size(), number(setting));
        List<Kind> kinds =
                Arrays.stream(Kind.values()).filter(kind -> kind.fits(setting)).toList();
        if (subjects.isEmpty() && wanted.era().isPresent()) {
            subjects.add(drawn(kinds.stream().filter(Kind::isDated).toList()));
        }
        for (int tries = 0; subjects.size() < size && tries < MOST_TRIES; tries++) {
            Subject more = drawn(kinds);
            if (goesWith(subjects, more)) {
                subjects.add(more);
            }
        }
        return subjects;
    }

    private int number(Setting setting) {
        int percent = chance.nextInt(100);
        if (setting == Setting.CHART || setting == Setting.DOCUMENT) {
            return 1;
        }
        return percent < 45 ? 1 : percent < 82 ? 2 : 3;
    }

    private Subject drawn(List<Kind> kinds) {
        Kind kind = kinds.get(chance.nextInt(kinds.size()));
        int count = chance.nextInt(100) < 62 ? 1 : 1 + chance.nextInt(kind.most());
        return new Subject(kind, any(Shade.values()), count);
    }

    private static boolean goesWith(List<Subject> subjects, Subject more) {
        Kind kind = more.kind();
        double breadth = more.breadth();
        boolean wet = kind.ground() == Ground.WATER || kind == Kind.SEA;
        for (Subject other : subjects) {
            boolean sameKind = other.kind() == kind;
            boolean bothTerrain = other.kind().ground() == Ground.TERRAIN && kind.ground() == Ground.TERRAIN;
            boolean crowded = (isPlain(other.kind()) && breadth > 1.3) || (isPlain(kind) && other.breadth() > 1.3);
            boolean dryAndWet = (wet && isDry(other.kind())) || (isDry(kind) && isWet(other.kind()));
            if (crowded || sameKind || bothTerrain || dryAndWet) {
                return false;
            }
            breadth += other.kind().ground() == kind.ground() || bothOnEarth(other.kind(), kind) ? other.breadth() : 0;
        }
        int skies = (int) subjects.stream()
                .filter(other -> other.kind().ground() == Ground.SKY)
                .count();
        return breadth <= WIDEST_LAND && (kind.ground() != Ground.SKY || skies < 2);
    }

    private static boolean bothOnEarth(Kind one, Kind other) {
        return one.ground() != Ground.SKY
                && other.ground() != Ground.SKY
                && one.ground() != Ground.TERRAIN
                && other.ground() != Ground.TERRAIN;
    }

    /** Whether it lies below everything else, so that what stands on it hides it. */
    private static boolean isPlain(Kind kind) {
        return kind == Kind.SEA || kind == Kind.DESERT;
    }

    private static boolean isWet(Kind kind) {
        return kind.ground() == Ground.WATER || kind == Kind.SEA;
    }

    private static boolean isDry(Kind kind) {
        return kind == Kind.DESERT || kind == Kind.CAVE;
    }

    private <T> T any(T[] values) {
        return values[chance.nextInt(values.length)];
    }
}
