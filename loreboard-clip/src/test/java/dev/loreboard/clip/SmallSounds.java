package dev.loreboard.clip;

import dev.loreboard.api.content.Audio;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** The sounds that {@code make_sound_models.py} makes: one of a window of the model, a short one, and one of two and a half windows. */
final class SmallSounds {

    static final int RATE = 48_000;
    static final int WINDOW = 2 * RATE;
    private static final List<Integer> LENGTHS = List.of(WINDOW, 30_001, 5 * WINDOW / 2);
    private static final double[] TONES = {110, 430, 2900};

    private SmallSounds() {}

    static List<Audio> all() {
        return IntStream.range(0, LENGTHS.size()).mapToObj(SmallSounds::sound).toList();
    }

    static Audio sound(int number) {
        return Audio.ofSamples(RATE, 1, FloatBuffer.wrap(samples(number)));
    }

    static float[] samples(int number) {
        float[] samples = new float[LENGTHS.get(number)];
        for (int n = 0; n < samples.length; n++) {
            double swell = 0.5 + 0.5 * Math.sin(2 * Math.PI * n * (number + 1) / 31_000);
            double tones = 0;
            for (double hertz : TONES) {
                tones += Math.sin(2 * Math.PI * n * hertz * (number + 1) / RATE) / (1 + hertz / 300);
            }
            samples[n] = (float) (0.3 * swell * tones);
        }
        return samples;
    }
}
