package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Noise;
import dev.loreboard.examples.sampler.draw.Sheet;

/** Watercolour: edges that wander and dry darker, colours that run into each other, blooms, and grain of paper. */
final class WatercolourFinish implements Finish {

    private static final Hue PAPER = Hue.of(0xfbf7ec);

    private final Noise noise;

    WatercolourFinish(Noise noise) {
        this.noise = noise;
    }

    @Override
    public void apply(Film film) {
        int small = Math.max(1, film.height / 150);
        film.saturate(1.12f);
        bleed(film, small);
        wander(film);
        float[] dryLine = dryEdges(film, Math.max(1, film.height / 110));
        for (int row = 0; row < film.height; row++) {
            float y = row / (float) film.height;
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                float x = column / (float) film.height;
                boolean subject = film.owner[pixel] >= Sheet.SUBJECT;
                float pool = noise.rough(x * 3.4f + 5, y * 3.4f, 3) - 0.5f;
                float tooth = noise.at(x * 150, y * 150) * 0.6f + noise.at(x * 70 + 9, y * 70) * 0.4f - 0.5f;
                film.scale(pixel, 1 - 0.62f * dryLine[pixel] - 0.13f * tooth * (1.1f - film.luminance(pixel)));
                float thin = Math.clamp(
                        (subject ? 0.04f : 0.13f)
                                + pool * (subject ? 0.22f : 0.5f)
                                + bloomAt(x, y) * (subject ? 0.15f : 0.34f),
                        0,
                        0.5f);
                film.mix(pixel, PAPER, thin);
                film.mix(pixel, PAPER, border(x, y, film.width / (float) film.height));
            }
        }
    }

    /** A back-run: pale inside, with a darker, crinkled rim. */
    private float bloomAt(float x, float y) {
        float field = noise.rough(x * 2.1f + 60, y * 2.1f + 12, 4);
        float inside = Math.clamp((field - 0.56f) / 0.16f, 0, 1);
        float rim = Math.clamp(1 - Math.abs(field - 0.56f) / 0.022f, 0, 1);
        return 0.62f * inside - 0.3f * rim;
    }

    private void bleed(Film film, int radius) {
        float[] red = Blur.of(film.red, film.width, film.height, radius);
        float[] green = Blur.of(film.green, film.width, film.height, radius);
        float[] blue = Blur.of(film.blue, film.width, film.height, radius);
        for (int pixel = 0; pixel < film.size(); pixel++) {
            float share = film.owner[pixel] >= Sheet.SUBJECT ? 0.35f : 0.9f;
            film.mix(pixel, new Hue(red[pixel], green[pixel], blue[pixel]), share);
        }
    }

    /** Shifts every pixel a little, in a direction that changes slowly. */
    private void wander(Film film) {
        float[] red = film.red.clone();
        float[] green = film.green.clone();
        float[] blue = film.blue.clone();
        float reach = 0.011f * film.height;
        for (int row = 0; row < film.height; row++) {
            float y = row / (float) film.height;
            for (int column = 0; column < film.width; column++) {
                float x = column / (float) film.height;
                float across = (noise.rough(x * 16, y * 16, 2) - 0.5f) * reach * 2;
                float down = (noise.rough(x * 16 + 50, y * 16 + 50, 2) - 0.5f) * reach * 2;
                int fromColumn = Math.clamp(Math.round(column + across), 0, film.width - 1);
                int fromRow = Math.clamp(Math.round(row + down), 0, film.height - 1);
                int from = fromRow * film.width + fromColumn;
                film.set(row * film.width + column, red[from], green[from], blue[from]);
            }
        }
    }

    /** Where a wash is darker than what is next to it, its rim dries darker still. */
    private static float[] dryEdges(Film film, int radius) {
        float[] light = new float[film.size()];
        for (int pixel = 0; pixel < light.length; pixel++) {
            light[pixel] = film.luminance(pixel);
        }
        float[] around = Blur.of(light, film.width, film.height, radius);
        for (int pixel = 0; pixel < light.length; pixel++) {
            light[pixel] = Math.clamp((around[pixel] - light[pixel]) * 2.6f, 0, 0.6f);
        }
        return light;
    }

    /** Paper that the brush did not reach. */
    private float border(float x, float y, float breadth) {
        float edge = Math.min(Math.min(x, breadth - x), Math.min(y, 1 - y));
        if (edge > 0.04f) {
            return 0;
        }
        float ragged = 0.012f + 0.026f * noise.rough(x * 12 + 3, y * 12, 3);
        return Math.clamp((ragged - edge) * 110, 0, 1) * 0.96f;
    }
}
