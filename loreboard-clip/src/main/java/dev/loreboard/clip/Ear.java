package dev.loreboard.clip;

import dev.loreboard.api.content.Audio;
import dev.loreboard.clip.audio.Hearing;
import dev.loreboard.clip.audio.LogMel;
import dev.loreboard.clip.audio.Sound;
import dev.loreboard.clip.audio.SoundReader;
import dev.loreboard.clip.flight.PreparationEvent;
import dev.loreboard.clip.flight.PreparationEvent.Step;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a sound into what a model hears of it. May be shared between threads. */
final class Ear {

    private static final String CONTENT = "audio";

    private final SoundReader reader;
    private final Hearing wanted;
    private final LogMel mel;

    Ear(SoundReader reader, Hearing wanted) {
        this.reader = reader;
        this.wanted = wanted;
        this.mel = new LogMel(wanted.mel());
    }

    Hearing wanted() {
        return wanted;
    }

    /** How many numbers a window has. */
    int size() {
        return wanted.frames() * wanted.mel().bands();
    }

    /** The mean of all channels at the rate of the model. */
    float[] samples(Audio audio) {
        return PreparationEvent.timed(
                Step.DECODE,
                CONTENT,
                () -> reader.readMono(audio, wanted.mel().rate()).channel(0));
    }

    /** The frames of a window. */
    float[] frames(float[] samples, int start) {
        return PreparationEvent.timed(
                Step.PREPROCESS, CONTENT, () -> mel.frames(Sound.of(wanted.mel().rate(), wanted.at(samples, start))));
    }

    /** The direction in the middle of those of a sound's windows, all of them of one weight. */
    static float[] middle(List<float[]> windows) {
        double[] sums = new double[windows.getFirst().length];
        for (float[] window : windows) {
            double length = Math.sqrt(IntStream.range(0, window.length)
                    .mapToDouble(i -> (double) window[i] * window[i])
                    .sum());
            for (int i = 0; i < sums.length; i++) {
                sums[i] += window[i] / length;
            }
        }
        float[] middle = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            middle[i] = (float) sums[i];
        }
        return windows.size() == 1 ? windows.getFirst() : middle;
    }
}
