package dev.loreboard.clip.audio;

import java.util.Optional;

/**
 * Finds the tempo of a piece. Where bands of a mel spectrogram become louder, something begins; a beat is the time after which
 * beginnings are most like those before. Of a beat and its half or double, which are alike, the one is taken that is nearer to
 * {@value #USUAL} beats a minute.
 */
final class Beat {

    static final double USUAL = 130;

    private static final MelSettings FRAMES = new MelSettings(
            16_000,
            512,
            512,
            160,
            true,
            40,
            40,
            7600,
            MelScale.HTK,
            MelSettings.Triangles.HERTZ,
            false,
            false,
            new MelSettings.Loudness.Log(1e-4));
    private static final double FRAMES_A_MINUTE = 6000;
    private static final double SLOWEST = 40;
    private static final double FASTEST = 220;
    private static final int LEAST_FRAMES = 200;
    private static final int AROUND = 50;
    private static final double LEAST_ONSET = 0.02;

    private Beat() {}

    static Optional<Tempo> tempo(Sound mono) {
        if (FRAMES.frames(mono.frames()) < LEAST_FRAMES) {
            return Optional.empty();
        }
        double[] onsets = smooth(onsets(new LogMel(FRAMES).frames(mono)));
        double[] likeness = likeness(onsets, (int) (4 * FRAMES_A_MINUTE / SLOWEST));
        if (likeness.length == 0) {
            return Optional.empty();
        }
        int best = best(likeness);
        double lag = fine(likeness, best);
        for (int beats = 2; beats <= 4 && beats * lag + 2 < likeness.length; beats++) {
            lag = fine(likeness, highest(likeness, (int) Math.round(beats * lag))) / beats;
        }
        return Optional.of(new Tempo(FRAMES_A_MINUTE / lag, Math.clamp(likeness[best], 0, 1)));
    }

    /** How much louder all bands together became, less what is usual around. */
    private static double[] onsets(float[] frames) {
        int bands = FRAMES.bands();
        double[] louder = new double[frames.length / bands];
        for (int frame = 1; frame < louder.length; frame++) {
            for (int band = 0; band < bands; band++) {
                int place = frame * bands + band;
                louder[frame] += Math.max(frames[place] - frames[place - bands], 0) / bands;
            }
        }
        double[] onsets = new double[louder.length];
        double sum = 0;
        for (int frame = -AROUND; frame < louder.length; frame++) {
            sum += frame + AROUND < louder.length ? louder[frame + AROUND] : 0;
            sum -= frame - AROUND > 0 ? louder[frame - AROUND - 1] : 0;
            if (frame >= 0) {
                onsets[frame] = Math.max(louder[frame] - sum / (2 * AROUND + 1) - LEAST_ONSET, 0);
            }
        }
        return onsets;
    }

    private static double[] smooth(double[] numbers) {
        double[] weights = {0.06, 0.24, 0.4, 0.24, 0.06};
        double[] smooth = new double[numbers.length];
        for (int index = 2; index < numbers.length - 2; index++) {
            for (int near = 0; near < weights.length; near++) {
                smooth[index] += weights[near] * numbers[index + near - 2];
            }
        }
        return smooth;
    }

    /** By lag: how like the onsets are to themselves so many frames later, 1 for no frames; nothing where there are none. */
    private static double[] likeness(double[] onsets, int longest) {
        double mean = 0;
        for (double onset : onsets) {
            mean += onset / onsets.length;
        }
        double[] likeness = new double[Math.min(longest, onsets.length / 2)];
        for (int lag = 0; lag < likeness.length; lag++) {
            for (int frame = lag; frame < onsets.length; frame++) {
                likeness[lag] += (onsets[frame] - mean) * (onsets[frame - lag] - mean);
            }
            likeness[lag] /= onsets.length - lag;
        }
        double itself = likeness[0];
        if (itself <= 1e-12) {
            return new double[0];
        }
        for (int lag = 0; lag < likeness.length; lag++) {
            likeness[lag] /= itself;
        }
        return likeness;
    }

    private static int best(double[] likeness) {
        int best = (int) (FRAMES_A_MINUTE / FASTEST);
        double bestScore = -1;
        int last = Math.min((int) (FRAMES_A_MINUTE / SLOWEST), likeness.length - 2);
        for (int lag = best; lag <= last; lag++) {
            double octaves = Math.log(FRAMES_A_MINUTE / lag / USUAL) / Math.log(2);
            double score = likeness[lag] * Math.exp(-0.5 * octaves * octaves);
            if (score > bestScore) {
                bestScore = score;
                best = lag;
            }
        }
        return best;
    }

    private static int highest(double[] likeness, int lag) {
        int highest = lag;
        for (int near = Math.max(lag - 3, 1); near <= Math.min(lag + 3, likeness.length - 2); near++) {
            highest = likeness[near] > likeness[highest] ? near : highest;
        }
        return highest;
    }

    /** Where between its neighbours the likeness is highest, by a parabola. */
    private static double fine(double[] likeness, int lag) {
        double bend = likeness[lag - 1] - 2 * likeness[lag] + likeness[lag + 1];
        return bend >= 0 ? lag : lag + Math.clamp((likeness[lag - 1] - likeness[lag + 1]) / (2 * bend), -0.5, 0.5);
    }
}
