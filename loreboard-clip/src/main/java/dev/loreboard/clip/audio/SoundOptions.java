package dev.loreboard.clip.audio;

import dev.loreboard.api.content.ContentLimits;
import java.util.Objects;

/**
 * How sound is read.
 *
 * @param limits how many bytes and seconds are taken in
 * @param maxSamples how many samples of all channels together are decoded; each takes four bytes
 */
public record SoundOptions(ContentLimits limits, long maxSamples) {

    private static final SoundOptions DEFAULTS = new SoundOptions(ContentLimits.defaults(), 1L << 28);

    public SoundOptions {
        Objects.requireNonNull(limits, "limits");
        if (maxSamples < 1) {
            throw new IllegalArgumentException("At least 1 sample is decoded, not " + maxSamples + ".");
        }
    }

    /** The default limits of content, and 2^28 samples: 1 GiB, or 46 minutes of stereo at 48 kHz. */
    public static SoundOptions defaults() {
        return DEFAULTS;
    }

    public SoundOptions withLimits(ContentLimits changed) {
        return new SoundOptions(changed, maxSamples);
    }

    public SoundOptions withMaxSamples(long samples) {
        return new SoundOptions(limits, samples);
    }
}
