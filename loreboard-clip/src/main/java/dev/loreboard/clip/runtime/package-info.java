/** Runs ONNX models: the one place that knows ONNX Runtime. */
@NullMarked
package dev.loreboard.clip.runtime;

import org.jspecify.annotations.NullMarked;
