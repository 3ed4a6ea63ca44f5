package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Noise;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Mood;
import java.util.SplittableRandom;

/** What a mood does to the light of a picture, and the small things that drift through it. Hues stay what they are. */
final class Feeling {

    private final Film film;
    private final Light light;
    private final Composition composition;
    private final Noise noise;
    private final SplittableRandom chance;
    private final float breadth;

    Feeling(Film film, Light light, Composition composition, Noise noise, SplittableRandom chance) {
        this.film = film;
        this.light = light;
        this.composition = composition;
        this.noise = noise;
        this.chance = chance;
        this.breadth = film.width / (float) film.height;
    }

    void lay(Mood mood) {
        switch (mood) {
            case SERENE -> {
                bands(0.3f);
                bloom(0.18f, 0.02f);
            }
            case JOYFUL -> {
                warm(0.1f);
                film.saturate(1.3f);
                petals();
            }
            case DREAMY -> {
                bloom(0.62f, 0.05f);
                lift(0.22f);
                bubbles();
            }
            case MYSTERIOUS -> {
                vignette(0.8f, 0.42f);
                bands(0.24f);
                fireflies();
            }
            case EPIC -> {
                rays();
                film.saturate(1.12f);
            }
            case MELANCHOLY -> {
                film.saturate(0.78f);
                topShade(0.34f);
                leaves();
            }
            case OMINOUS -> {
                vignette(0.95f, 0.36f);
                topShade(0.5f);
                embers();
            }
            case TENSE -> {
                slashes();
                film.saturate(1.14f);
            }
        }
    }

    /** As if the sun shone on all of it. */
    private void warm(float share) {
        Hue gold = Hue.of(0xfff0b0);
        for (int pixel = 0; pixel < film.size(); pixel++) {
            film.add(pixel, gold, share * film.luminance(pixel));
        }
    }

    /** Pastel: a veil of the palest colour over everything. */
    private void lift(float share) {
        Hue pale = light.pigments().low().lighter(0.4);
        for (int pixel = 0; pixel < film.size(); pixel++) {
            film.mix(pixel, pale, film.owner[pixel] >= Sheet.SUBJECT ? share * 0.5f : share);
        }
    }

    /** Level veils of mist. */
    private void bands(float most) {
        Hue pale = light.pigments().low();
        for (int row = 0; row < film.height; row++) {
            float y = row / (float) film.height;
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                if (film.owner[pixel] < Sheet.SUBJECT) {
                    float veil = noise.rough(column / (float) film.height * 0.8f, y * 11 + 40, 2);
                    float share = Math.clamp((veil - 0.46f) * 4, 0, 1) * most * Math.clamp((y - 0.34f) * 5, 0, 1);
                    film.mix(pixel, pale, share);
                }
            }
        }
    }

    private void bloom(float strength, float reach) {
        int radius = Math.max(1, (int) (reach * film.height));
        float[] red = Blur.of(film.red, film.width, film.height, radius);
        float[] green = Blur.of(film.green, film.width, film.height, radius);
        float[] blue = Blur.of(film.blue, film.width, film.height, radius);
        for (int pixel = 0; pixel < film.size(); pixel++) {
            film.red[pixel] = screen(film.red[pixel], red[pixel] * strength);
            film.green[pixel] = screen(film.green[pixel], green[pixel] * strength);
            film.blue[pixel] = screen(film.blue[pixel], blue[pixel] * strength);
        }
    }

    private static float screen(float one, float other) {
        return 1 - (1 - Math.min(1, one)) * (1 - Math.min(1, other));
    }

    private void vignette(float strength, float clear) {
        for (int row = 0; row < film.height; row++) {
            float down = (row + 0.5f) / film.height - 0.52f;
            for (int column = 0; column < film.width; column++) {
                float across = ((column + 0.5f) / film.width - 0.5f) * 1.05f;
                float far = (float) StrictMath.sqrt(across * across + down * down);
                float dark = Math.clamp((far - clear * 0.6f) / 0.42f, 0, 1) * strength;
                int pixel = row * film.width + column;
                boolean subject = film.owner[pixel] >= Sheet.SUBJECT;
                film.scale(pixel, 1 - dark * (subject ? 0.35f : 0.8f));
            }
        }
    }

    private void topShade(float strength) {
        for (int row = 0; row < film.height; row++) {
            float share = strength * Math.max(0, 1 - row / (0.7f * film.height));
            for (int column = 0; column < film.width; column++) {
                film.scale(row * film.width + column, 1 - share);
            }
        }
    }

    /** Beams that spread from where the light is. */
    private void rays() {
        double sunX = composition.sunX() * film.height;
        double sunY = -0.12 * film.height;
        Hue beam = light.disc().mix(light.pigments().low(), 0.4);
        for (int row = 0; row < film.height; row++) {
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                double across = column + 0.5 - sunX;
                double down = row + 0.5 - sunY;
                double distance = StrictMath.sqrt(across * across + down * down) / film.height;
                double angle = across / (Math.abs(down) + 0.12 * film.height);
                float fan = noise.rough((float) (angle * 2.7 + 20), 3.3f, 2);
                double share = Math.clamp((fan - 0.45) * 4.5, 0, 1) * Math.max(0, 1 - distance * 0.85);
                film.add(pixel, beam, share * (film.owner[pixel] >= Sheet.SUBJECT ? 0.08 : 0.34));
                film.scale(pixel, (float) (1 - 0.16 * Math.clamp((0.47 - fan) * 6, 0, 1)));
            }
        }
    }

    private void petals() {
        int number = (int) (34 * breadth);
        for (int petal = 0; petal < number; petal++) {
            Hue hue = Hue.of(
                    switch (petal % 4) {
                        case 0 -> 0xff9dbb;
                        case 1 -> 0xfff3a6;
                        case 2 -> 0xffffff;
                        default -> 0xffb45e;
                    });
            double size = (0.006 + 0.009 * chance.nextDouble()) * film.height;
            Specks.oval(
                    film,
                    place(film.width),
                    place(film.height),
                    Math.max(0.8, size * 1.3),
                    Math.max(0.6, size * 0.7),
                    hue,
                    0.9);
        }
    }

    private void bubbles() {
        int number = (int) (20 * breadth);
        for (int bubble = 0; bubble < number; bubble++) {
            Hue hue = bubble % 2 == 0 ? Hue.of(0xffe4f2) : Hue.of(0xe2f2ff);
            double size = (0.012 + 0.045 * chance.nextDouble() * chance.nextDouble()) * film.height;
            Specks.dot(film, place(film.width), place(film.height), size, hue, 0.3);
        }
    }

    private void fireflies() {
        int number = (int) (20 * breadth);
        for (int fly = 0; fly < number; fly++) {
            double x = place(film.width);
            double y = film.height * (0.35 + 0.6 * chance.nextDouble());
            Specks.glow(film, x, y, 0.035 * film.height, Hue.of(0xb8ff9a), 0.42);
            Specks.dot(film, x, y, Math.max(0.6, 0.005 * film.height), Hue.of(0xf4ffd8), 1);
        }
    }

    private void embers() {
        int number = (int) (22 * breadth);
        for (int ember = 0; ember < number; ember++) {
            double x = place(film.width);
            double y = place(film.height);
            Specks.glow(film, x, y, 0.02 * film.height, Hue.of(0xd8301a), 0.4);
            Specks.dot(film, x, y, Math.max(0.5, 0.0035 * film.height), Hue.of(0xff6a3c), 0.9);
        }
    }

    private void leaves() {
        int number = (int) (24 * breadth);
        Hue dry = light.pigments().growth().mix(Hue.of(0x6a4a34), 0.4).times(0.8);
        for (int leaf = 0; leaf < number; leaf++) {
            double size = (0.007 + 0.008 * chance.nextDouble()) * film.height;
            boolean upright = chance.nextBoolean();
            Specks.oval(
                    film,
                    place(film.width),
                    place(film.height),
                    Math.max(0.7, upright ? size * 0.6 : size * 1.4),
                    Math.max(0.7, upright ? size * 1.4 : size * 0.6),
                    dry,
                    0.82);
        }
    }

    /** Slanting bands of light and dark, as if something were about to tear. */
    private void slashes() {
        for (int row = 0; row < film.height; row++) {
            float y = row / (float) film.height;
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                float along = column / (float) film.height + y * 0.62f;
                float band = noise.rough(along * 4.2f, y * 0.7f, 2) - 0.5f;
                float force = film.owner[pixel] >= Sheet.SUBJECT ? 0.3f : 1.25f;
                film.scale(pixel, Math.clamp(1 + band * force, 0.5f, 1.6f));
            }
        }
    }

    private double place(int length) {
        return chance.nextDouble() * length;
    }
}
