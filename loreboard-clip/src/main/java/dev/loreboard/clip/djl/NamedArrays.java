package dev.loreboard.clip.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.Narrowing;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Port.Element;
import dev.loreboard.clip.runtime.Ports;
import dev.loreboard.clip.runtime.Tensor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import dev.loreboard.clip.runtime.Tensor.Longs;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tensors as DJL's arrays and back, for one run. Arrays go in by name and in the order of the graph, since some engines go by the one
 * and some by the other; those that come out without a name are told by their place.
 *
 * @param wanted the outputs to give, in this order
 */
record NamedArrays(Path file, Ports ports, List<String> wanted, Narrowing narrowing)
        implements NoBatchifyTranslator<Map<String, ? extends Tensor>, List<Floats>> {

    @Override
    public NDList processInput(TranslatorContext context, Map<String, ? extends Tensor> given) {
        given.keySet().forEach(name -> port(name, ports.inputs()));
        wanted.forEach(name -> port(name, ports.outputs()));
        NDList arrays = new NDList();
        for (Port port : ports.inputs().values()) {
            NDArray array = array(context.getNDManager(), port, given(port, given));
            array.setName(port.name());
            arrays.add(array);
        }
        return arrays;
    }

    private Tensor given(Port port, Map<String, ? extends Tensor> given) {
        Tensor tensor = given.get(port.name());
        if (tensor == null) {
            throw new ModelException("The model " + file + " takes " + port + " and was given only " + given.keySet()
                    + ". Through DJL a graph is given all that it takes.");
        }
        return tensor;
    }

    private Port port(String name, Map<String, Port> known) {
        Port port = known.get(name);
        if (port == null) {
            throw new ModelException(
                    "The model " + file + " has no port \"" + name + "\". It has " + known.values() + ".");
        }
        return port;
    }

    private NDArray array(NDManager manager, Port port, Tensor tensor) {
        Shape shape = new Shape(tensor.shape());
        return switch (tensor) {
            case Floats(FloatBuffer data, List<Long> ignored)
            when port.element() == Element.FLOAT -> manager.create(data.duplicate(), shape, DataType.FLOAT32);
            case Floats(FloatBuffer data, List<Long> ignored)
            when port.element() == Element.HALF -> manager.create(narrowing.halves(data), shape, DataType.FLOAT16);
            case Longs(LongBuffer data, List<Long> ignored)
            when port.element() == Element.LONG -> manager.create(data.duplicate(), shape, DataType.INT64);
            case Longs(LongBuffer data, List<Long> ignored)
            when port.element() == Element.INT -> manager.create(narrowing.ints(data), shape, DataType.INT32);
            case Floats floats -> throw misfit(port, "floats");
            case Longs longs -> throw misfit(port, "whole numbers");
        };
    }

    private ModelException misfit(Port port, String given) {
        return new ModelException("The model " + file + " takes " + port + " and was given " + given + ".");
    }

    @Override
    public List<Floats> processOutput(TranslatorContext context, NDList arrays) {
        List<Floats> read = new ArrayList<>(wanted.size());
        for (String name : wanted) {
            read.add(read(name, find(name, arrays)));
        }
        return read;
    }

    private NDArray find(String name, NDList arrays) {
        Optional<NDArray> named =
                arrays.stream().filter(array -> name.equals(array.getName())).findFirst();
        int place = List.copyOf(ports.outputs().keySet()).indexOf(name);
        return named.orElseGet(() -> {
            if (arrays.size() != ports.outputs().size()) {
                throw new ModelException("The model " + file + " gave " + arrays.size() + " arrays, and none named \""
                        + name + "\". It is said to give " + ports.outputs().values() + ".");
            }
            return arrays.get(place);
        });
    }

    private Floats read(String name, NDArray array) {
        if (array.getDataType() != DataType.FLOAT32 && array.getDataType() != DataType.FLOAT16) {
            throw new ModelException("The model " + file + " gives "
                    + ports.outputs().get(name) + " as " + array.getDataType() + ", which is not read here.");
        }
        List<Long> shape = Arrays.stream(array.getShape().getShape()).boxed().toList();
        return new Floats(FloatBuffer.wrap(array.toFloatArray()), shape);
    }
}
