package dev.loreboard.clip.audio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts long sound into windows of one length. The last one reaches to the end, filled up with silence, unless the one before
 * already does.
 *
 * @param length in samples
 * @param hop samples from the start of one window to that of the next
 */
public record Windows(int length, int hop) {

    public Windows {
        if (length < 1 || hop < 1 || hop > length) {
            throw new IllegalArgumentException(
                    "A window has at least one sample, and the next begins within it or right" + " behind; these have "
                            + length + " samples and begin " + hop + " apart.");
        }
    }

    public int count(int samples) {
        return samples <= length ? 1 : (samples - length + hop - 1) / hop + 1;
    }

    /** Where each window of a sound of so many samples begins. */
    public List<Integer> starts(int samples) {
        return IntStream.range(0, count(samples))
                .mapToObj(window -> window * hop)
                .toList();
    }

    /** The window that begins there, filled up with silence. */
    public float[] at(float[] samples, int start) {
        return Arrays.copyOfRange(samples, start, Math.addExact(start, length));
    }
}
