package dev.loreboard.benchmarks.studio;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A studio that many use at once, as it bore them.
 *
 * @param held what it held at looks that were evenly spaced, the last one at the end
 */
public record Soak(int people, Duration time, List<String> errands, Times times, List<Holding> held) {

    private static final int PAINTED = 12;
    private static final int LOOKS = 12;
    private static final int LONGEST_WARMING = 30;
    private static final int MANY_PICTURES = 200;

    private static final long MOST_HEAP = 8 * 1024;
    private static final long MOST_RESIDENT = 48 * 1024;
    private static final long MOST_FILES = 40;

    /**
     * Opens a studio of its own, and lets people come for so long.
     *
     * @param folder for the studio
     */
    public static Soak of(Path folder, int people, Duration time) throws IOException, InterruptedException {
        List<Holding> held = new ArrayList<>();
        Path house = Files.createDirectories(folder.resolve("studio"));
        try (StudioProgram studio = StudioProgram.in(house, PAINTED)) {
            List<Errand> errands = errands(studio.settled());
            try (Crowd crowd = new Crowd(errands, people)) {
                crowd.come(warming(time), 1, studio::holding);
                Times times = crowd.come(time, LOOKS, () -> held.add(studio.holding()));
                return new Soak(people, time, errands.stream().map(Errand::name).toList(), times, held);
            }
        }
    }

    /** Compiled code and caches come in the beginning, and are no growth. */
    private static Duration warming(Duration time) {
        return Duration.ofSeconds(Math.min(LONGEST_WARMING, 5 + time.toSeconds() / 10));
    }

    private static List<Errand> errands(StudioProgram studio) throws IOException, InterruptedException {
        JsonNode pictures = studio.json("/api/pictures?limit=" + MANY_PICTURES).get("pictures");
        String first = pictures.at("/0/picture/id").asText();
        JsonNode music = studio.json("/api/pictures/" + first).get("music");
        return Errands.at(studio::address, pictures, music.findValuesAsText("id"));
    }

    /** What should not have been: requests that failed, and more that is held at the end than in the beginning. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>(times.failures());
        if (times.number() <= people) {
            complaints.add("There were " + times.number() + " answers for " + people + " people.");
        }
        grew("heap, in kibibytes,", Holding.growth(held, Holding::heap), MOST_HEAP, complaints);
        grew("resident memory, in kibibytes,", Holding.growth(held, Holding::resident), MOST_RESIDENT, complaints);
        grew("number of open files", Holding.growth(held, Holding::files), MOST_FILES, complaints);
        return complaints;
    }

    private static void grew(String what, long by, long most, List<String> complaints) {
        if (by >= most) {
            complaints.add("The " + what + " grew by " + by + ", and should by less than " + most + ".");
        }
    }

    /** How long things took, and what was held first and last. */
    public String told() {
        return String.format(
                Locale.ROOT,
                "%d people for %d s: %.0f answers a second%n%sfirst %s%nlast  %s%n",
                people,
                time.toSeconds(),
                (double) times.number() / time.toSeconds(),
                times.table(errands),
                held.getFirst().told(),
                held.getLast().told());
    }
}
