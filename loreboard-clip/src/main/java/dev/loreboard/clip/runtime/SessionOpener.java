package dev.loreboard.clip.runtime;

import java.nio.file.Path;

/** Opens graphs on an engine. May be shared between threads. */
@FunctionalInterface
public interface SessionOpener {

    /** How the names of graphs end that are kept as ONNX. */
    String ONNX = ".onnx";

    /** @throws ModelException when the file is missing, or not a model that can be run */
    ModelSession open(Path file, OnnxOptions options);

    /** How the names of the graphs end that are opened. */
    default String ending() {
        return ONNX;
    }
}
