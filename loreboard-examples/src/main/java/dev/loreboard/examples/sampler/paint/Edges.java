package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Sheet;

/** Where one thing ends and another begins, and how strongly: 1 along a subject, less in the land, least far away. */
final class Edges {

    private Edges() {}

    /** The strength of lines at each pixel; lines are about {@code thick} pixels wide. */
    static float[] of(Film film, int thick) {
        float[] lines = new float[film.size()];
        for (int row = 0; row < film.height; row++) {
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                float most = 0;
                for (int step = 1; step <= thick; step++) {
                    if (column + step < film.width) {
                        most = Math.max(most, between(film, pixel, pixel + step));
                    }
                    if (row + step < film.height) {
                        most = Math.max(most, between(film, pixel, pixel + step * film.width));
                    }
                }
                lines[pixel] = most;
            }
        }
        return lines;
    }

    private static float between(Film film, int one, int other) {
        int first = film.owner[one];
        int second = film.owner[other];
        if (first != second) {
            return Math.max(first, second) >= Sheet.SUBJECT ? 1 : Math.min(first, second) < Sheet.LAND ? 0.55f : 0.7f;
        }
        if (first < Sheet.SUBJECT) {
            return 0;
        }
        float step = Math.abs(film.red[one] - film.red[other])
                + Math.abs(film.green[one] - film.green[other])
                + Math.abs(film.blue[one] - film.blue[other]);
        return step > 0.34f ? Math.min(0.95f, step) : 0;
    }
}
