package dev.loreboard.clip;

import dev.loreboard.clip.audio.Hearing;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where a graph takes sound in, as frames of a log-mel spectrogram.
 *
 * @param batch how many windows at a time, where the graph has fixed it
 */
record SoundPort(String name, OptionalInt batch) {

    private static final int DIMENSIONS = 4;

    /** @throws ModelException when there is no such port, or it takes frames of another kind */
    static SoundPort of(ModelSession session, Hearing wanted) {
        List<Port> ports = List.copyOf(session.inputs().values());
        Port port = ports.getFirst();
        List<Long> shape = port.shape();
        boolean fits = ports.size() == 1
                && shape.size() == DIMENSIONS
                && fits(shape.get(1), 1)
                && fits(shape.get(2), wanted.frames())
                && fits(shape.get(3), wanted.mel().bands());
        if (!fits) {
            throw new ModelException("In " + session + " sound would have to go in as floats [batch, 1, "
                    + wanted.frames() + " frames, " + wanted.mel().bands()
                    + " bands], as the folder's configuration says; its inputs are " + ports
                    + ". They belong to different models, or the model fuses several views of a sound; take its unfused"
                    + " form.");
        }
        return new SoundPort(port.name(), port.fixed(0));
    }

    private static boolean fits(long size, int wanted) {
        return size == Port.ANY || size == wanted;
    }

    Map<String, Floats> input(FloatBuffer frames, int rows, Hearing wanted) {
        List<Long> shape = List.of(
                (long) rows, 1L, (long) wanted.frames(), (long) wanted.mel().bands());
        return Map.of(name, new Floats(frames, shape));
    }
}
