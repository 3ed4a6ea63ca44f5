package dev.loreboard.clip.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.clip.runtime.OnnxOptions.Device;
import dev.loreboard.clip.runtime.Port.Element;
import dev.loreboard.clip.runtime.Tensor.Floats;
import dev.loreboard.clip.runtime.Tensor.Longs;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model that is ready to run in ONNX Runtime, whose tensors live and die in here. May be shared between threads. */
public final class OnnxSession implements ModelSession {

    private static final Logger LOG = LoggerFactory.getLogger(OnnxSession.class);
    private static final AtomicBoolean WITHOUT_CARD = new AtomicBoolean();

    private final Gate gate;
    private final Path file;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, Port> inputs;
    private final Map<String, Port> outputs;
    private final Narrowing.Pool narrowings = new Narrowing.Pool();
    private final AtomicLong runs = new AtomicLong();

    private OnnxSession(Path file, OrtEnvironment environment, OrtSession session) throws OrtException {
        this.gate = new Gate("the model " + file);
        this.file = file;
        this.environment = environment;
        this.session = session;
        this.inputs = ports(session.getInputInfo());
        this.outputs = ports(session.getOutputInfo());
    }

    /** @throws ModelException when the file is missing, or not a model that can be run */
    public static OnnxSession open(Path file, OnnxOptions options) {
        if (!Files.isRegularFile(file)) {
            throw new ModelException("The model " + file + " is not there. Name a file that is.");
        }
        try {
            return options.device() == Device.CUDA ? openOnCard(file, options) : create(file, options);
        } catch (OrtException failure) {
            throw new ModelException(
                    "The model " + file + " cannot be run (" + failure.getMessage()
                            + "). Fetch it again, or export it anew.",
                    failure);
        } catch (LinkageError failure) {
            throw notLoaded(failure);
        }
    }

    private static OnnxSession openOnCard(Path file, OnnxOptions options) throws OrtException {
        try {
            return create(file, options);
        } catch (OrtException without) {
            OnnxSession session = create(file, options.withDevice(Device.CPU));
            if (WITHOUT_CARD.compareAndSet(false, true)) {
                LOG.warn(
                        "Models run on the processors, not by CUDA, as {} was asked to ({}). To have CUDA, put"
                                + " com.microsoft.onnxruntime:onnxruntime_gpu in the place of onnxruntime, and install"
                                + " the CUDA and cuDNN that it names.",
                        file,
                        without.getMessage());
            }
            return session;
        }
    }

    private static OnnxSession create(Path file, OnnxOptions options) throws OrtException {
        try (OnnxSettings settings = OnnxSettings.make(options)) {
            OrtEnvironment environment = OnnxEnvironment.get();
            return open(file, environment, environment.createSession(file.toString(), settings.options()));
        }
    }

    private static OnnxSession open(Path file, OrtEnvironment environment, OrtSession session) throws OrtException {
        try {
            return new OnnxSession(file, environment, session);
        } catch (OrtException | RuntimeException failure) {
            session.close();
            throw failure;
        }
    }

    private static ModelException notLoaded(LinkageError failure) {
        return new ModelException(
                "ONNX Runtime could not be loaded (" + failure + "). It unpacks a library into the folder "
                        + System.getProperty("java.io.tmpdir")
                        + ", which must be writable and may not forbid programs.",
                failure);
    }

    @Override
    public Map<String, Port> inputs() {
        return inputs;
    }

    @Override
    public Map<String, Port> outputs() {
        return outputs;
    }

    @Override
    public List<Floats> run(Map<String, ? extends Tensor> given, List<String> wanted) {
        return gate.call("run", () -> {
            Map<String, OnnxTensorLike> tensors = new LinkedHashMap<>();
            try (Narrowing narrowing = narrowings.take()) {
                for (Map.Entry<String, ? extends Tensor> one : given.entrySet()) {
                    tensors.put(one.getKey(), tensor(port(one.getKey(), inputs), one.getValue(), narrowing));
                }
                wanted.forEach(name -> port(name, outputs));
                runs.incrementAndGet();
                try (OrtSession.Result result = session.run(tensors, Set.copyOf(wanted))) {
                    return read(result, wanted);
                }
            } catch (OrtException failure) {
                throw new ModelException(
                        "The model " + file + " failed (" + failure.getMessage() + ") over " + shapes(given)
                                + ". It takes " + inputs.values() + ".",
                        failure);
            } finally {
                tensors.values().forEach(OnnxTensorLike::close);
            }
        });
    }

    @Override
    public long runs() {
        return runs.get();
    }

    @Override
    public void close() {
        gate.close(() -> {
            try {
                session.close();
            } catch (OrtException failure) {
                throw new ModelException("The model " + file + " could not be closed.", failure);
            }
        });
    }

    @Override
    public String toString() {
        return gate.toString();
    }

    private Port port(String name, Map<String, Port> ports) {
        Port port = ports.get(name);
        if (port == null) {
            throw new ModelException(
                    "The model " + file + " has no port \"" + name + "\". It has " + ports.values() + ".");
        }
        return port;
    }

    private OnnxTensor tensor(Port port, Tensor tensor, Narrowing narrowing) throws OrtException {
        long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
        return switch (tensor) {
            case Floats(FloatBuffer data, List<Long> ignored)
            when port.element() == Element.FLOAT -> OnnxTensor.createTensor(environment, data.duplicate(), shape);
            case Floats(FloatBuffer data, List<Long> ignored)
            when port.element() == Element.HALF ->
                OnnxTensor.createTensor(environment, narrowing.halves(data), shape, OnnxJavaType.FLOAT16);
            case Longs(LongBuffer data, List<Long> ignored)
            when port.element() == Element.LONG -> OnnxTensor.createTensor(environment, data.duplicate(), shape);
            case Longs(LongBuffer data, List<Long> ignored)
            when port.element() == Element.INT -> OnnxTensor.createTensor(environment, narrowing.ints(data), shape);
            case Floats floats -> throw misfit(port, "floats");
            case Longs longs -> throw misfit(port, "whole numbers");
        };
    }

    private ModelException misfit(Port port, String given) {
        return new ModelException("The model " + file + " takes " + port + " and was given " + given + ".");
    }

    private List<Floats> read(OrtSession.Result result, List<String> wanted) {
        List<Floats> read = new ArrayList<>(wanted.size());
        for (String name : wanted) {
            read.add(read(name, result.get(name).orElseThrow()));
        }
        return read;
    }

    private Floats read(String name, OnnxValue value) {
        FloatBuffer numbers = value instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
        if (numbers == null) {
            throw new ModelException("The model " + file + " gives " + outputs.get(name) + ", which is not read here.");
        }
        TensorInfo info = (TensorInfo) value.getInfo();
        return new Floats(numbers, Arrays.stream(info.getShape()).boxed().toList());
    }

    private static Map<String, Port> ports(Map<String, NodeInfo> nodes) {
        Map<String, Port> ports = new LinkedHashMap<>();
        nodes.values().forEach(node -> ports.put(node.getName(), port(node)));
        return ports;
    }

    private static Port port(NodeInfo node) {
        return node.getInfo() instanceof TensorInfo tensor
                ? new Port(
                        node.getName(),
                        element(tensor.type),
                        Arrays.stream(tensor.getShape()).boxed().toList())
                : new Port(node.getName(), Element.OTHER, List.of());
    }

    private static Element element(OnnxJavaType type) {
        return switch (type) {
            case FLOAT -> Element.FLOAT;
            case FLOAT16 -> Element.HALF;
            case INT64 -> Element.LONG;
            case INT32 -> Element.INT;
            case DOUBLE, INT8, INT16, BOOL, STRING, UINT8, BFLOAT16, UNKNOWN -> Element.OTHER;
        };
    }

    private static String shapes(Map<String, ? extends Tensor> given) {
        return given.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().shape())
                .collect(Collectors.joining(", "));
    }
}
