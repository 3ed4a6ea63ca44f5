package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Noise;
import dev.loreboard.examples.sampler.draw.Sheet;
import java.util.Arrays;

/** Pen and wash: a dark line that swells and fails, hatching in the shade, and thin colour that does not quite reach the edge. */
final class InkFinish implements Finish {

    private static final Hue PAPER = Hue.of(0xf7f1e3);
    private static final Hue PEN = Hue.of(0x1c1a22);

    private final Noise noise;
    private final float[] lines;

    InkFinish(Noise noise, float[] lines) {
        this.lines = lines;
        this.noise = noise;
    }

    @Override
    public void apply(Film film) {
        int height = film.height;
        float[] light = new float[film.size()];
        for (int pixel = 0; pixel < light.length; pixel++) {
            light[pixel] = film.luminance(pixel);
        }
        film.saturate(1.22f);
        float middle = median(light);
        float dim = Math.min(0.44f, middle * 0.9f);
        float deep = Math.min(0.24f, middle * 0.52f);
        float pitch = Math.max(3.2f, height / 92f);
        for (int row = 0; row < height; row++) {
            float y = row / (float) height;
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                float x = column / (float) height;
                boolean subject = film.owner[pixel] >= Sheet.SUBJECT;
                wash(film, pixel, x, y, subject);
                float hand = 0.55f + 0.9f * noise.at(x * 14, y * 14);
                float dark = hatch(column, row, x, y, dim - light[pixel], deep - light[pixel], pitch, subject);
                float line = lines[pixel] * Math.min(1, hand * (subject ? 1.2f : 0.8f));
                film.mix(pixel, PEN, Math.min(0.94f, Math.max(dark, line)));
            }
        }
    }

    private static float median(float[] light) {
        float[] sorted = light.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void wash(Film film, int pixel, float x, float y, boolean subject) {
        float pool = noise.rough(x * 5 + 3, y * 5, 3);
        float bare = Math.clamp((0.5f - pool) * 1.6f, 0, 0.35f);
        float thin = (subject ? 0.12f : 0.3f) + bare * (subject ? 0.4f : 1);
        film.mix(pixel, PAPER, thin);
    }

    /** Strokes in one direction where it is dim, crossed where it is dark. */
    private float hatch(int column, int row, float x, float y, float dim, float deep, float pitch, boolean subject) {
        float wobble = 2.2f * (noise.at(x * 9, y * 9) - 0.5f) * pitch * 0.4f;
        float first = stroke((column * 0.72f + row * 0.7f + wobble) / pitch, dim * 1.9f);
        float second = stroke((column * 0.75f - row * 0.62f + wobble) / pitch, deep * 2.6f);
        float most = subject ? 0.62f : 0.7f;
        return most * Math.max(first, second);
    }

    private static float stroke(float phase, float width) {
        if (width <= 0) {
            return 0;
        }
        float part = phase - (float) StrictMath.floor(phase);
        float half = Math.min(0.62f, width) * 0.5f;
        return Math.clamp((half - Math.abs(part - 0.5f)) * 5 + 0.5f, 0, 1) * Math.min(1, width * 5);
    }
}
