package dev.loreboard.clip.audio;

import dev.loreboard.api.failure.ContentTooLargeException;
import java.io.IOException;

/**
 * What is let in of one file: it opens tracks of plausible form and keeps them within the limits.
 *
 * @param name of the file, as a message begins
 */
record Intake(String name, SoundOptions options) {

    private static final int MOST_CHANNELS = 64;
    private static final int HIGHEST_RATE = 1 << 20;

    /** Room for sound that is of this form. */
    Track track(int rate, int channels) throws IOException {
        if (rate < 1 || rate > HIGHEST_RATE || channels < 1 || channels > MOST_CHANNELS) {
            throw new IOException("it claims " + channels + " channels of " + Integer.toUnsignedString(rate)
                    + " Hz, and 1 to " + MOST_CHANNELS + " channels of 1 to " + HIGHEST_RATE + " Hz are read");
        }
        return new Track(this, rate, channels);
    }

    /** Refuses more sound than the limits let in. */
    void check(long frames, int rate, int channels) {
        options.limits().checkSeconds(name, (double) frames / rate);
        if (frames > options.maxSamples() / channels) {
            throw new ContentTooLargeException(
                    name, "samples", frames * channels, options.maxSamples(), "SoundOptions");
        }
    }
}
