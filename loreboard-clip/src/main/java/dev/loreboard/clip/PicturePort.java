package dev.loreboard.clip;

import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Tensor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where a graph takes pictures in.
 *
 * @param batch how many at a time, where the graph has fixed it
 */
record PicturePort(String name, OptionalInt batch) {

    /** @throws ModelException when there is no such port, or it takes pictures of another size */
    static PicturePort of(ModelSession session, Preprocessing wanted) {
        List<Port> found =
                session.inputs().values().stream().filter(Port::takesPictures).toList();
        if (found.size() != 1) {
            throw new ModelException("In " + session + " there is "
                    + (found.isEmpty() ? "no input" : "more than one input") + " for pictures, floats [batch, 3, "
                    + wanted.height() + ", " + wanted.width() + "]; its inputs are "
                    + session.inputs().values() + ".");
        }
        Port port = found.getFirst();
        if (!fits(port.shape().get(2), wanted.height()) || !fits(port.shape().get(3), wanted.width())) {
            throw new ModelException(
                    "In " + session + " pictures go into " + port + ", but the folder's configuration says pictures of "
                            + wanted.width() + " x " + wanted.height() + ". They belong to different models, or the "
                            + "configuration was changed; fetch the folder again.");
        }
        return new PicturePort(port.name(), port.fixed(0));
    }

    /** A black picture, for a graph that wants one while words are read. */
    Map<String, Tensor> company(Preprocessing wanted) {
        long rows = batch.orElse(1);
        FloatBuffer nothing = DirectBuffers.floats(Math.toIntExact(rows * 3 * wanted.height() * wanted.width()));
        return Map.of(name, new Floats(nothing, List.of(rows, 3L, (long) wanted.height(), (long) wanted.width())));
    }

    private static boolean fits(long size, int wanted) {
        return size == Port.ANY || size == wanted;
    }
}
