package dev.loreboard.examples.house.crooked.clip;

import dev.loreboard.examples.house.crooked.examples.Example;
import dev.loreboard.examples.house.crooked.onnxruntime.NativeSession;
import dev.loreboard.examples.house.crooked.vector.Vector;

/** Leans on a module beside it, on the top of the house, and on what only one class may use. */
public record Clip(Vector vector, Example example, NativeSession session) {}
