package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Noise;
import dev.loreboard.examples.sampler.draw.Sheet;
import java.util.Arrays;

/**
 * A woodcut: flat blocks of colour, and over them a dark block from which light was carved in tapering lines. In the sky the
 * gouge goes across, on the land along its slope, and on subjects aslant.
 */
final class WoodcutFinish implements Finish {

    private static final Hue PAPER = Hue.of(0xf4ead3);

    private final Noise noise;
    private final float[] lines;
    private final Hue block;

    /** With the colour of the dark block. */
    WoodcutFinish(Noise noise, float[] lines, Hue block) {
        this.noise = noise;
        this.lines = lines;
        this.block = block;
    }

    @Override
    public void apply(Film film) {
        int height = film.height;
        float pitch = Math.max(3.0f, height / 74f);
        float[] light = new float[film.size()];
        for (int pixel = 0; pixel < light.length; pixel++) {
            light[pixel] = film.luminance(pixel);
        }
        float pivot = pivot(light);
        float[] smooth = Blur.of(light, film.width, height, Math.max(1, height / 220));
        film.saturate(1.3f);
        for (int row = 0; row < height; row++) {
            float y = row / (float) height;
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                float x = column / (float) height;
                int owner = film.owner[pixel];
                block(film, pixel, owner >= Sheet.SUBJECT);
                float dark = cut(column, row, x, y, owner, pivot - smooth[pixel], pitch);
                float line = lines[pixel] > 0.9f ? 0.95f : lines[pixel] * 0.75f;
                film.mix(pixel, block, Math.max(dark, line));
                film.mix(pixel, PAPER, frame(x, y, film.width / (float) height));
            }
        }
    }

    /** What is brighter than this stays free of lines; a dark picture has it lower. */
    private static float pivot(float[] light) {
        float[] sorted = light.clone();
        Arrays.sort(sorted);
        return Math.clamp(sorted[sorted.length * 3 / 5] + 0.2f, 0.46f, 0.74f);
    }

    /** The colour block below, in few tones. */
    private void block(Film film, int pixel, boolean subject) {
        float before = Math.max(0.01f, film.luminance(pixel));
        float tone = before < 0.22f ? 0.3f : before < 0.5f ? 0.5f : before < 0.76f ? 0.7f : 0.9f;
        float lifted = subject ? 0.45f * before + 0.55f * tone : 0.2f * before + 0.8f * tone;
        float factor = Math.min(2.4f, lifted / before);
        float rest = lifted - before * factor;
        film.scale(pixel, factor);
        film.set(pixel, film.red[pixel] + rest, film.green[pixel] + rest, film.blue[pixel] + rest);
        film.mix(pixel, PAPER, subject ? 0.06 : 0.16);
    }

    private float cut(int column, int row, float x, float y, int owner, float shade, float pitch) {
        float wave = noise.rough(x * 3, y * 5, 2) - 0.5f;
        float phase;
        if (owner == Sheet.SKY || owner == Sheet.WATER) {
            phase = row / pitch + 2.4f * wave + 0.25f * (float) StrictMath.sin(x * 9);
        } else if (owner < Sheet.SUBJECT) {
            phase = (row * 0.86f + column * ((owner & 1) == 0 ? 0.34f : -0.34f)) / pitch + 1.8f * wave;
        } else {
            phase = (row * 0.6f - column * 0.76f) / (pitch * 0.86f) + 0.8f * wave;
        }
        float part = phase - (float) StrictMath.floor(phase);
        float ridge = 1 - Math.abs(2 * part - 1);
        float nick = 0.16f * (noise.at(x * 40, y * 22) - 0.5f);
        float most = owner >= Sheet.SUBJECT ? 0.66f : 0.84f;
        float width = Math.clamp(shade * 1.34f, 0, most) + (shade > 0.04f ? nick : 0);
        return Math.clamp((width - (1 - ridge)) * pitch * 0.55f + 0.5f, 0, 1) * (width > 0.06f ? 0.94f : 0);
    }

    private float frame(float x, float y, float breadth) {
        float edge = Math.min(Math.min(x, breadth - x), Math.min(y, 1 - y));
        float rough = 0.016f + 0.007f * noise.at(x * 30, y * 30);
        return Math.clamp((rough - edge) * 240, 0, 1);
    }
}
