package dev.loreboard.clip.audio;

import dev.loreboard.api.failure.CancelledException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes decoded samples in, piece by piece, and checks the limits before it makes room. Used by one thread. */
final class Track {

    private static final int BLOCK = 1 << 16;

    private final Intake intake;
    private final int rate;
    private final List<List<float[]>> channels = new ArrayList<>();
    private int frames;

    Track(Intake intake, int rate, int channelCount) {
        this.intake = intake;
        this.rate = rate;
        for (int channel = 0; channel < channelCount; channel++) {
            channels.add(new ArrayList<>());
        }
    }

    int frames() {
        return frames;
    }

    /** Refuses a number of frames that was announced and is over the limits. */
    void announce(long total) {
        intake.check(total, rate, channels.size());
    }

    /** Appends frames from the start of each channel's array. */
    void put(float[][] samples, int from, int count) throws IOException {
        CancelledException.throwIfInterrupted("Decoding a sound");
        intake.check((long) frames + count, rate, channels.size());
        for (int done = 0; done < count; ) {
            int place = (frames + done) % BLOCK;
            int some = Math.min(count - done, BLOCK - place);
            for (int channel = 0; channel < channels.size(); channel++) {
                List<float[]> blocks = channels.get(channel);
                if (place == 0) {
                    blocks.add(new float[BLOCK]);
                }
                System.arraycopy(samples[channel], from + done, blocks.getLast(), place, some);
            }
            done += some;
        }
        frames += count;
    }

    /** All of it, or less. */
    Sound finish(long wanted) throws IOException {
        int kept = (int) Math.min(wanted, frames);
        if (kept < 1) {
            throw new IOException("it holds no samples");
        }
        float[][] samples = new float[channels.size()][];
        for (int channel = 0; channel < samples.length; channel++) {
            samples[channel] = joined(channels.get(channel), kept);
        }
        return Sound.adopt(rate, samples);
    }

    Sound finish() throws IOException {
        return finish(frames);
    }

    private static float[] joined(List<float[]> blocks, int count) {
        float[] whole = new float[count];
        for (int block = 0; block * BLOCK < count; block++) {
            System.arraycopy(blocks.get(block), 0, whole, block * BLOCK, Math.min(BLOCK, count - block * BLOCK));
        }
        blocks.clear();
        return whole;
    }
}
