package dev.loreboard.clip.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.clip.runtime.DjlProperties;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Narrowing;
import dev.loreboard.clip.runtime.OnnxEnvironment;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.OnnxSettings;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Ports;
import dev.loreboard.clip.runtime.Tensor;
import dev.loreboard.clip.runtime.Tensor.Floats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** A graph in an engine of DJL. Each run has a predictor of its own, since those are for one thread. */
final class DjlSession implements ModelSession {

    private final Gate gate;
    private final DjlEngine engine;
    private final Path file;
    private final Ports ports;
    private final Model model;
    private final Narrowing.Pool narrowings = new Narrowing.Pool();
    private final AtomicLong runs = new AtomicLong();

    private DjlSession(DjlEngine engine, Path file, Ports ports, Model model) {
        this.gate = new Gate("the model " + file);
        this.engine = engine;
        this.file = file;
        this.ports = ports;
        this.model = model;
    }

    /** @param engine one that is present */
    static DjlSession open(DjlEngine engine, Path file, OnnxOptions options) {
        if (!Files.isRegularFile(file)) {
            throw new ModelException("The model " + file + " is not there. Name a file that is.");
        }
        Ports ports = PortsFile.portsOf(file);
        DjlProperties.stayOffline();
        try {
            return new DjlSession(engine, file, ports, load(engine, file, options));
        } catch (IOException | MalformedModelException | RuntimeException failure) {
            throw new ModelException(
                    "The model " + file + " cannot be run by the DJL engine " + engine.name() + " (" + reason(failure)
                            + "). Fetch it again, or export it anew.",
                    failure);
        } catch (LinkageError failure) {
            throw notLoaded(engine, failure);
        }
    }

    private static Model load(DjlEngine engine, Path file, OnnxOptions options)
            throws IOException, MalformedModelException {
        boolean onOnnxRuntime = engine.name().equals(DjlEngine.ONNX_RUNTIME.name());
        if (onOnnxRuntime) {
            OnnxEnvironment.make();
        }
        Model model = Model.newInstance(file.getFileName().toString(), Device.cpu(), engine.name());
        try {
            if (onOnnxRuntime) {
                try (OnnxSettings settings = OnnxSettings.of(options)) {
                    model.load(file, null, Map.of("sessionOptions", settings.value()));
                }
            } else {
                model.load(file, null, Map.of());
            }
            return model;
        } catch (IOException | MalformedModelException | RuntimeException | LinkageError failure) {
            model.close();
            throw failure;
        }
    }

    private static ModelException notLoaded(DjlEngine engine, LinkageError failure) {
        return new ModelException(
                "The DJL engine " + engine.name() + " could not be loaded (" + reason(failure)
                        + "). If another part of the program made an environment of ONNX Runtime before, open a model"
                        + " by Loreboard, or call Engine.getEngine(\"" + engine.name()
                        + "\"), before it does; else see that the engine's libraries are there and of its release.",
                failure);
    }

    @Override
    public Map<String, Port> inputs() {
        return ports.inputs();
    }

    @Override
    public Map<String, Port> outputs() {
        return ports.outputs();
    }

    @Override
    public List<Floats> run(Map<String, ? extends Tensor> given, List<String> wanted) {
        return gate.call("run", () -> {
            try (Narrowing narrowing = narrowings.take();
                    Predictor<Map<String, ? extends Tensor>, List<Floats>> predictor =
                            model.newPredictor(new NamedArrays(file, ports, wanted, narrowing))) {
                runs.incrementAndGet();
                return predictor.predict(given);
            } catch (TranslateException failure) {
                throw failure.getCause() instanceof ModelException known ? known : failed(given, failure);
            }
        });
    }

    private ModelException failed(Map<String, ? extends Tensor> given, TranslateException failure) {
        String shapes = given.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().shape())
                .collect(Collectors.joining(", "));
        return new ModelException(
                "The model " + file + " failed in the DJL engine " + engine.name() + " (" + reason(failure) + ") over "
                        + shapes + ". It takes " + ports.inputs().values() + ".",
                failure);
    }

    /** DJL wraps what happened, once or twice. */
    private static String reason(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage() == null ? last.toString() : last.getMessage();
    }

    @Override
    public long runs() {
        return runs.get();
    }

    @Override
    public void close() {
        gate.close(model::close);
    }

    @Override
    public String toString() {
        return gate.toString();
    }
}
