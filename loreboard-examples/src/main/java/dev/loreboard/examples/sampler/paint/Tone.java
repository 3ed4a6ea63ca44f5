package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.TimeOfDay;

/**
 * From how dark to how bright a picture goes, and where its middle lies. Every picture is brought to that by itself, so a
 * night is never merely black.
 */
record Tone(float dark, float bright, float middle) {

    private static final int STEPS = 512;
    private static final float BRIGHTEST = 2;

    static Tone of(TimeOfDay time, Mood mood) {
        Tone plain = switch (time) {
            case DAY -> new Tone(0.07f, 0.97f, 0.6f);
            case DAWN -> new Tone(0.12f, 0.97f, 0.58f);
            case DUSK -> new Tone(0.04f, 0.93f, 0.4f);
            case NIGHT -> new Tone(0.03f, 0.82f, 0.27f);
        };
        return switch (mood) {
            case SERENE -> plain.moved(0.07f, -0.03f, 0.02f);
            case JOYFUL -> plain.moved(0.05f, 0.04f, 0.09f);
            case DREAMY -> plain.moved(0.17f, 0.02f, 0.1f);
            case MYSTERIOUS -> plain.moved(0.0f, -0.06f, -0.06f);
            case EPIC -> plain.moved(-0.02f, 0.03f, 0);
            case MELANCHOLY -> plain.moved(0.04f, -0.12f, -0.05f);
            case OMINOUS -> plain.moved(-0.01f, -0.1f, -0.08f);
            case TENSE -> plain.moved(-0.03f, 0.03f, -0.02f);
        };
    }

    /** For what is printed on paper. */
    static Tone ofPaper() {
        return new Tone(0.1f, 0.97f, 0.86f);
    }

    /** For a face, which is seen well at any hour. */
    static Tone ofPortrait(TimeOfDay time) {
        return switch (time) {
            case DAY -> new Tone(0.06f, 0.97f, 0.56f);
            case DAWN -> new Tone(0.09f, 0.97f, 0.56f);
            case DUSK -> new Tone(0.04f, 0.94f, 0.46f);
            case NIGHT -> new Tone(0.03f, 0.88f, 0.4f);
        };
    }

    void bring(Film film) {
        int[] counts = new int[STEPS];
        for (int pixel = 0; pixel < film.size(); pixel++) {
            counts[Math.clamp((int) (film.luminance(pixel) / BRIGHTEST * STEPS), 0, STEPS - 1)]++;
        }
        float low = level(counts, film.size() * 0.015);
        float high = Math.max(low + 0.2f, level(counts, film.size() * 0.985));
        float half = level(counts, film.size() * 0.5);
        float[] curve = curve(low, high, half);
        for (int pixel = 0; pixel < film.size(); pixel++) {
            float before = film.luminance(pixel);
            int step = Math.clamp((int) (before / BRIGHTEST * STEPS), 0, STEPS - 1);
            float after = curve[step];
            if (before > 0.001f) {
                float factor = after / before;
                // Colour grows less than light does, or dark hues would burn.
                float gentle = factor > 1.6f ? 1.6f + (factor - 1.6f) * 0.5f : factor;
                film.scale(pixel, gentle);
                float rest = after - before * gentle;
                film.set(pixel, film.red[pixel] + rest, film.green[pixel] + rest, film.blue[pixel] + rest);
            } else {
                film.set(pixel, after, after, after);
            }
        }
    }

    private float[] curve(float low, float high, float half) {
        float[] curve = new float[STEPS];
        double part = Math.clamp((half - low) / (high - low), 0.04, 0.96);
        double wanted = Math.clamp((middle - dark) / (bright - dark), 0.05, 0.95);
        double bend = Math.clamp(StrictMath.log(wanted) / StrictMath.log(part), 0.55, 1.5);
        for (int step = 0; step < STEPS; step++) {
            double value = (step + 0.5) / STEPS * BRIGHTEST;
            double share = Math.max(0, (value - low) / (high - low));
            double bent = share <= 1 ? StrictMath.pow(share, bend) : 1 + 0.1 * (share - 1);
            curve[step] = (float) Math.clamp(dark + (bright - dark) * bent, dark * 0.6, 1);
        }
        return curve;
    }

    private static float level(int[] counts, double wanted) {
        int seen = 0;
        for (int step = 0; step < STEPS; step++) {
            seen += counts[step];
            if (seen >= wanted) {
                return (step + 0.5f) / STEPS * BRIGHTEST;
            }
        }
        return BRIGHTEST;
    }

    private Tone moved(float darker, float brighter, float middleBy) {
        return new Tone(Math.max(0.01f, dark + darker), Math.min(0.99f, bright + brighter), middle + middleBy);
    }
}
