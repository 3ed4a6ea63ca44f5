package dev.loreboard.clip.runtime;

import dev.loreboard.clip.runtime.Tensor.Floats;
import java.util.List;
import java.util.Map;

/** A graph that is ready to run, on some engine. May be shared between threads. */
public interface ModelSession extends AutoCloseable {

    /** By name, in the order of the graph. */
    Map<String, Port> inputs();

    /** By name, in the order of the graph. */
    Map<String, Port> outputs();

    /**
     * Runs the graph once. Floats become halves and longs become ints where the graph wants them so, and halves that come
     * out become floats.
     *
     * @param wanted the outputs to give, in this order
     * @throws ModelException when the model fails, naming the ports and what they were given
     */
    List<Floats> run(Map<String, ? extends Tensor> given, List<String> wanted);

    /** How often the graph was run. */
    long runs();

    @Override
    void close();
}
