package dev.loreboard.examples.sampler.paint;

import dev.loreboard.examples.sampler.draw.Sheet;
import dev.loreboard.examples.sampler.scene.Scene;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a finished picture and measures how well each subject can be seen.
 *
 * <p>Contrast is measured where it matters: the picture is divided into cells, and in each cell that holds both the
 * subject and its surroundings the mean greys of the two are compared. So hatching does not count as contrast, and a
 * subject that is lit from one side does not lose by it.
 */
final class Survey {

    private static final int CELLS_DOWN = 10;

    private final Film film;
    private final Sheet sheet;
    private final int cell;
    private final int columns;
    private final int cells;

    Survey(Film film, Sheet sheet) {
        this.film = film;
        this.sheet = sheet;
        this.cell = Math.max(4, film.height / CELLS_DOWN);
        this.columns = (film.width + cell - 1) / cell;
        this.cells = columns * ((film.height + cell - 1) / cell);
    }

    List<Sight> of(Scene scene) {
        List<Sight> sights = new ArrayList<>();
        for (int subject = 0; subject < scene.subjects().size(); subject++) {
            sights.add(sight(scene, subject));
        }
        return List.copyOf(sights);
    }

    private Sight sight(Scene scene, int subject) {
        double[] inside = new double[cells];
        int[] insideCount = new int[cells];
        double[] around = new double[cells];
        int[] aroundCount = new int[cells];
        int top = film.height;
        int bottom = -1;
        int seen = 0;
        for (int row = 0; row < film.height; row++) {
            for (int column = 0; column < film.width; column++) {
                int pixel = row * film.width + column;
                int at = row / cell * columns + column / cell;
                float grey = Math.clamp(film.luminance(pixel), 0, 1);
                if (film.subject(pixel) == subject + 1) {
                    inside[at] += grey;
                    insideCount[at]++;
                    top = Math.min(top, row);
                    bottom = row;
                    seen++;
                } else {
                    around[at] += grey;
                    aroundCount[at]++;
                }
            }
        }
        double drawn = Math.max(1, sheet.drawn(subject));
        double height = Math.max(0, bottom - top + 1) / (double) film.height;
        double contrast = contrast(inside, insideCount, around, aroundCount);
        return new Sight(scene.subjects().get(subject).kind(), height, contrast, Math.max(0, 1 - seen / drawn));
    }

    private double contrast(double[] inside, int[] insideCount, double[] around, int[] aroundCount) {
        double sum = 0;
        double weights = 0;
        int least = Math.max(2, cell * cell / 12);
        for (int at = 0; at < cells; at++) {
            int weight = Math.min(insideCount[at], aroundCount[at]);
            if (weight >= least) {
                sum += weight * Math.abs(inside[at] / insideCount[at] - around[at] / aroundCount[at]);
                weights += weight;
            }
        }
        return weights == 0 ? 0 : 255 * sum / weights;
    }
}
