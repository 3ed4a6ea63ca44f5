package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Hue;

/** Small round things on a film: flakes, petals, fireflies. */
final class Specks {

    private Specks() {}

    /** A disc with a soft edge; places and sizes are in pixels. */
    static void dot(Film film, double x, double y, double radius, Hue hue, double strength) {
        oval(film, x, y, radius, radius, hue, strength);
    }

    static void oval(Film film, double x, double y, double across, double down, Hue hue, double strength) {
        double small = Math.min(across, down);
        for (int row = (int) (y - down - 1); row <= (int) (y + down + 1); row++) {
            for (int column = (int) (x - across - 1); column <= (int) (x + across + 1); column++) {
                if (column >= 0 && column < film.width && row >= 0 && row < film.height) {
                    double right = (column + 0.5 - x) / across;
                    double below = (row + 0.5 - y) / down;
                    double inside = (1 - StrictMath.sqrt(right * right + below * below)) * small + 0.5;
                    if (inside > 0) {
                        film.mix(row * film.width + column, hue, strength * Math.min(1, inside));
                    }
                }
            }
        }
    }

    /** A spot of light without an edge. */
    static void glow(Film film, double x, double y, double radius, Hue hue, double strength) {
        for (int row = Math.max(0, (int) (y - radius)); row <= Math.min(film.height - 1, (int) (y + radius)); row++) {
            for (int column = Math.max(0, (int) (x - radius));
                    column <= Math.min(film.width - 1, (int) (x + radius));
                    column++) {
                double right = (column + 0.5 - x) / radius;
                double below = (row + 0.5 - y) / radius;
                double inside = 1 - right * right - below * below;
                if (inside > 0) {
                    film.add(row * film.width + column, hue, strength * inside * inside);
                }
            }
        }
    }
}
