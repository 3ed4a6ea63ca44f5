package dev.loreboard.examples.sampler.sound;

import dev.loreboard.examples.sampler.music.Composer;
import dev.loreboard.examples.sampler.music.Instrument;
import dev.loreboard.examples.sampler.music.Note;
import dev.loreboard.examples.sampler.music.Piece;
import dev.loreboard.examples.sampler.music.Temper;
import java.util.List;
import java.util.SplittableRandom;

/** Plays a piece. The same piece at the same rate gives the same samples on every machine. */
public final class Performance {

    /** In seconds: what rings on after the last bar. */
    private static final double RINGING = 3;

    private static final double HUMAN = 0.006;
    private static final float LOUDEST = 0.92f;

    private final Piece piece;
    private final int rate;
    private final Temper temper;
    private final SplittableRandom chance;
    private final float[] left;
    private final float[] right;

    private Performance(Piece piece, int rate) {
        this.piece = piece;
        this.rate = rate;
        this.temper = Temper.of(piece.mood());
        this.chance = new SplittableRandom(piece.seed() ^ 0x706c6179L);
        int samples = (int) ((piece.seconds() + RINGING) * rate);
        this.left = new float[samples];
        this.right = new float[samples];
    }

    /** @param rate in samples a second, 8,000 at least */
    public static Recording of(Piece piece, int rate) {
        if (rate < 8_000 || rate > 192_000) {
            throw new IllegalArgumentException(
                    "Music is played at 8,000 to 192,000 samples a second, not " + rate + ".");
        }
        Performance performance = new Performance(piece, rate);
        List<Note> notes = Composer.compose(piece);
        notes.forEach(performance::play);
        return performance.finish();
    }

    private void play(Note note) {
        double beat = 60.0 / piece.pace();
        double start = Math.max(0, note.start() * beat + HUMAN * (2 * chance.nextDouble() - 1));
        double pitch = note.instrument() == Instrument.DRUMS || note.instrument() == Instrument.SHAKER
                ? note.pitch()
                : 440 * StrictMath.pow(2, (note.pitch() - 69) / 12.0);
        float[] samples = Orchestra.timbre(note.instrument())
                .play(pitch, note.length() * beat, note.loudness(), rate, chance.split());
        double place = Orchestra.place(note.instrument());
        float level = (float) Orchestra.level(note.instrument());
        add(samples, (int) (start * rate), level * (float) StrictMath.sqrt((1 - place) / 2), left);
        add(samples, (int) (start * rate), level * (float) StrictMath.sqrt((1 + place) / 2), right);
    }

    private static void add(float[] samples, int from, float level, float[] ear) {
        int count = Math.min(samples.length, ear.length - from);
        for (int i = 0; i < count; i++) {
            ear[from + i] += level * samples[i];
        }
    }

    private Recording finish() {
        blend(left, Hall.echoes(left, rate, false));
        blend(right, Hall.echoes(right, rate, true));
        fadeOut();
        level();
        return new Recording(left, right, rate);
    }

    private void blend(float[] dry, float[] echoes) {
        float wet = (float) temper.echo();
        for (int i = 0; i < dry.length; i++) {
            dry[i] = (1 - wet / 2) * dry[i] + wet * echoes[i];
        }
    }

    private void fadeOut() {
        int fading = (int) (RINGING / 2 * rate);
        for (int i = 0; i < fading; i++) {
            int place = left.length - fading + i;
            float share = 1 - (float) i / fading;
            left[place] *= share;
            right[place] *= share;
        }
    }

    /** As loud as the mood is, unless peaks stand in the way. */
    private void level() {
        double squares = 0;
        float peak = 1e-6f;
        for (int i = 0; i < left.length; i++) {
            squares += left[i] * (double) left[i] + right[i] * (double) right[i];
            peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        double wanted = 0.05 + 0.11 * temper.loudness();
        double gain = Math.min(wanted / Math.max(1e-6, Math.sqrt(squares / (2.0 * left.length))), LOUDEST / peak);
        for (int i = 0; i < left.length; i++) {
            left[i] *= (float) gain;
            right[i] *= (float) gain;
        }
    }
}
