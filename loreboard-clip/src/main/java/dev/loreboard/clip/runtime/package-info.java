/** Runs graphs: the contract of a session, and the one place that knows ONNX Runtime. It leans on no other package of clip. */
@NullMarked
package dev.loreboard.clip.runtime;

import org.jspecify.annotations.NullMarked;
