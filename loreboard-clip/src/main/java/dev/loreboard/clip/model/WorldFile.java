package dev.loreboard.clip.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.clip.runtime.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a model that was trained with texts from outside of its world says about them: {@code out_of_world.json} beside its graphs, with
 * the direction in which such texts lie. No published model has one.
 */
public final class WorldFile {

    /** What it is called. */
    public static final String NAME = "out_of_world.json";

    private static final String DIRECTION = "direction";

    private WorldFile() {}

    /**
     * The direction; empty for a folder without such a file.
     *
     * @throws ModelException when the file holds no direction of this dimension
     */
    public static Optional<float[]> direction(Path folder, int dimension) {
        Path file = folder.resolve(NAME);
        return Files.isRegularFile(file) ? Optional.of(read(ConfigFile.read(file), dimension)) : Optional.empty();
    }

    private static float[] read(ConfigFile config, int dimension) {
        JsonNode values = config.need(DIRECTION, config::any);
        if (!values.isArray() || values.size() != dimension) {
            throw config.misfit(DIRECTION, "a list of " + dimension + " numbers");
        }
        float[] direction = new float[dimension];
        double length = 0;
        for (int i = 0; i < dimension; i++) {
            if (!values.get(i).isNumber()) {
                throw config.misfit(DIRECTION, "a list of numbers");
            }
            direction[i] = values.get(i).floatValue();
            length += (double) direction[i] * direction[i];
        }
        if (length == 0 || !Double.isFinite(length)) {
            throw config.misfit(DIRECTION, "a direction, which has a length");
        }
        return direction;
    }
}
