package dev.loreboard.clip.djl;

import dev.loreboard.api.spi.Availability;
import dev.loreboard.clip.runtime.DjlEngines;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.SessionOpener;
import java.nio.file.Path;
import java.util.Set;

/**
 * An engine of the Deep Java Library, as what runs the graphs of a {@link dev.loreboard.clip.ClipEmbedder}. A value, safe to share.
 *
 * @param name as DJL calls it
 * @param ending how the names of its graphs end, with the dot
 */
public record DjlEngine(String name, String ending) implements SessionOpener {

    /** It takes {@link OnnxOptions} as they are, and gives the same vectors as ONNX Runtime without DJL. */
    public static final DjlEngine ONNX_RUNTIME = new DjlEngine("OnnxRuntime", ONNX);

    private static final DjlEngine PYTORCH = new DjlEngine("PyTorch", ".pt");

    public DjlEngine {
        if (!ending.matches("\\.[A-Za-z0-9]+")) {
            throw new IllegalArgumentException(
                    "The names of graphs end with a dot and letters, like \".onnx\", not with \"" + ending + "\".");
        }
    }

    /**
     * With the ending that its graphs usually have.
     *
     * @throws IllegalArgumentException when it is an engine for whose graphs none is known here
     */
    public static DjlEngine named(String name) {
        return switch (name) {
            case "OnnxRuntime" -> ONNX_RUNTIME;
            case "PyTorch" -> PYTORCH;
            default ->
                throw new IllegalArgumentException("How the names of graphs end that the DJL engine \"" + name
                        + "\" runs is not known. Say it, or take OnnxRuntime or PyTorch.");
        };
    }

    public DjlEngine withEnding(String chosen) {
        return new DjlEngine(name, chosen);
    }

    /** Whether the program has it; loads nothing but DJL itself. */
    public Availability availability() {
        try {
            Set<String> present = DjlEngines.present();
            return present.contains(name)
                    ? Availability.ready()
                    : Availability.missing(
                            "the DJL engine " + name,
                            "Add " + jar() + ". Present: " + String.join(", ", present) + ".");
        } catch (ModelException failure) {
            return Availability.missing("a DJL that works", String.valueOf(failure.getMessage()));
        }
    }

    private String jar() {
        return switch (name) {
            case "OnnxRuntime" -> "ai.djl.onnxruntime:onnxruntime-engine";
            case "PyTorch" -> "ai.djl.pytorch:pytorch-engine with the pytorch-jni and pytorch-native-cpu that fit it";
            default -> "its jar, of the release that ai.djl:api has";
        };
    }

    @Override
    public ModelSession open(Path file, OnnxOptions options) {
        return switch (availability()) {
            case Availability.Ready() -> DjlSession.open(this, file, options);
            case Availability.Missing(String what, String remedy) ->
                throw new ModelException("The model " + file + " needs " + what + ", which is missing. " + remedy);
        };
    }
}
