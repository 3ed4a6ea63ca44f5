package dev.loreboard.clip.audio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a model wants done to sound. It hears windows of one length: longer sound is cut into several that lie evenly and overlap as
 * little as they can, and shorter sound is filled up. A value, safe to share.
 *
 * @param window in samples
 * @param filling what makes a window of sound that is shorter
 */
public record Hearing(MelSettings mel, int window, Filling filling) {

    private static final int LONGEST = 1 << 24;

    /** What comes behind the end. */
    public enum Filling {
        /** Silence. */
        SILENCE,
        /** The sound again from its start, as often as it fits, and then silence. */
        WHOLE_REPEATS,
        /** The sound again from its start, until the window is full. */
        REPEATS
    }

    public Hearing {
        if (window < 1 || window > LONGEST || mel.frames(window) < 1) {
            throw new IllegalArgumentException("A window of sound has 1 to " + LONGEST
                    + " samples and a frame at least, not " + window + " samples.");
        }
    }

    /** How many frames a window has. */
    public int frames() {
        return mel.frames(window);
    }

    /** Where the windows of a sound of so many samples begin. */
    public List<Integer> starts(int samples) {
        if (samples <= window) {
            return List.of(0);
        }
        int count = (samples + window - 1) / window;
        return IntStream.range(0, count)
                .mapToObj(number -> (int) ((long) (samples - window) * number / (count - 1)))
                .toList();
    }

    /** The window that begins there. */
    public float[] at(float[] samples, int start) {
        float[] filled = Arrays.copyOfRange(samples, start, Math.addExact(start, window));
        int given = samples.length - start;
        int end = switch (filling) {
            case SILENCE -> Math.min(given, window);
            case WHOLE_REPEATS -> given < window ? window / given * given : window;
            case REPEATS -> window;
        };
        for (int place = given; place < end; place++) {
            filled[place] = filled[place - given];
        }
        return filled;
    }
}
