package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;
import dev.loreboard.examples.sampler.draw.Noise;
import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Weather;
import java.util.SplittableRandom;

/** What the weather lays over a picture: fog, rain, flakes, lightning. Over subjects it is thinner. */
final class Veil {

    private final Film film;
    private final Light light;
    private final Composition composition;
    private final Noise noise;
    private final SplittableRandom chance;

    Veil(Film film, Light light, Composition composition, Noise noise, SplittableRandom chance) {
        this.film = film;
        this.light = light;
        this.composition = composition;
        this.noise = noise;
        this.chance = chance;
    }

    void lay(Weather weather) {
        switch (weather) {
            case CLEAR, CLOUDY -> {}
            case FOG -> fog();
            case RAIN -> {
                haze(0.16f);
                rain(1.1, 0.1);
            }
            case SNOW -> snow();
            case STORM -> {
                lightning();
                rain(0.9, 0.42);
            }
        }
    }

    private void fog() {
        Hue white = light.pigments().far().mix(light.pigments().low(), 0.65).lighter(0.1);
        float horizon = (float) composition.horizon();
        for (int row = 0; row < film.height; row++) {
            float y = row / (float) film.height;
            float band = 1 - Math.min(1, Math.abs(y - horizon) * 1.5f);
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                float x = column / (float) film.height;
                float drift = noise.rough(x * 1.5f + 7, y * 6, 3);
                float share = Math.min(0.9f, (0.36f + 0.6f * band) * (0.62f + 0.7f * drift));
                film.mix(pixel, white, film.owner[pixel] >= Sheet.SUBJECT ? share * 0.3f : share);
            }
        }
    }

    private void haze(float most) {
        Hue grey = light.pigments().far();
        for (int pixel = 0; pixel < film.size(); pixel++) {
            film.mix(pixel, grey, film.owner[pixel] >= Sheet.SUBJECT ? most * 0.3f : most);
        }
    }

    private void rain(double density, double slant) {
        int drops = (int) (density * 290 * film.width / film.height);
        Hue pale = light.pigments().low().lighter(0.45);
        for (int drop = 0; drop < drops; drop++) {
            double near = chance.nextDouble();
            double length = 0.05 + 0.13 * near;
            double x = (chance.nextDouble() * 1.4 - 0.2) * film.width / film.height;
            double y = chance.nextDouble() * 1.1 - 0.1;
            streak(x, y, length * slant, length, pale, 0.28 + 0.5 * near);
        }
    }

    private void streak(double x, double y, double across, double down, Hue hue, double strength) {
        int steps = Math.max(2, (int) (down * film.height));
        int thick = Math.max(1, film.height / 260);
        for (int step = 0; step < steps; step++) {
            double part = step / (double) steps;
            int column = (int) ((x - across * part) * film.height);
            int row = (int) ((y + down * part) * film.height);
            for (int more = 0; more < thick; more++) {
                mix(column + more, row, hue, strength * part);
            }
        }
    }

    private void snow() {
        haze(0.1f);
        int flakes = 170 * film.width / film.height;
        for (int flake = 0; flake < flakes; flake++) {
            double near = chance.nextDouble();
            double size = (0.0035 + 0.0105 * near * near) * film.height;
            double x = chance.nextDouble() * film.width;
            double y = chance.nextDouble() * film.height;
            dot(x, y, Math.max(0.62, size), Hue.WHITE, 0.62 + 0.33 * near);
        }
    }

    private void lightning() {
        double x = composition.breadth() * (0.2 + 0.6 * chance.nextDouble());
        double y = 0;
        double end = composition.horizon() * (0.75 + 0.2 * chance.nextDouble());
        Hue bolt = Hue.of(0xfffbe6);
        while (y < end) {
            double toX = x + 0.11 * (chance.nextDouble() - 0.5);
            double toY = y + 0.03 + 0.05 * chance.nextDouble();
            int steps = Math.max(3, (int) (3 * film.height * (toY - y)));
            for (int step = 0; step < steps; step++) {
                double part = step / (double) steps;
                double atX = (x + (toX - x) * part) * film.height;
                double atY = (y + (toY - y) * part) * film.height;
                glimmer(atX, atY, 0.05 * film.height, light.pigments().low().lighter(0.5), 0.02);
                boltDot(atX, atY, Math.max(0.7, 0.006 * film.height), bolt);
            }
            x = toX;
            y = toY;
        }
    }

    /** The bolt strikes behind the subjects. */
    private void boltDot(double x, double y, double radius, Hue hue) {
        int column = (int) x;
        int row = (int) y;
        boolean inside = column >= 0 && column < film.width && row >= 0 && row < film.height;
        if (inside && film.owner[row * film.width + column] < Sheet.SUBJECT) {
            dot(x, y, radius, hue, 0.95);
        }
    }

    /** A soft spot of light that adds to what is there. */
    private void glimmer(double x, double y, double radius, Hue hue, double strength) {
        int reach = (int) radius + 1;
        for (int row = (int) y - reach; row <= (int) y + reach; row++) {
            for (int column = (int) x - reach; column <= (int) x + reach; column++) {
                double across = column + 0.5 - x;
                double down = row + 0.5 - y;
                double share = 1 - StrictMath.sqrt(across * across + down * down) / radius;
                boolean inside = column >= 0 && column < film.width && row >= 0 && row < film.height;
                if (share > 0 && inside && film.owner[row * film.width + column] < Sheet.SUBJECT) {
                    film.add(row * film.width + column, hue, share * share * strength);
                }
            }
        }
    }

    private void dot(double x, double y, double radius, Hue hue, double strength) {
        Specks.dot(film, x, y, radius, hue, strength);
    }

    private void mix(int column, int row, Hue hue, double strength) {
        if (column >= 0 && column < film.width && row >= 0 && row < film.height) {
            int pixel = row * film.width + column;
            film.mix(pixel, hue, film.owner[pixel] >= Sheet.SUBJECT ? strength * 0.6 : strength);
        }
    }
}
