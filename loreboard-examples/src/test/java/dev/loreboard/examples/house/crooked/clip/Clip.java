package dev.loreboard.examples.house.crooked.clip;

import dev.loreboard.examples.house.crooked.examples.Example;
import dev.loreboard.examples.house.crooked.onnxruntime.NativeSession;
import dev.loreboard.examples.house.crooked.vector.Vector;
import java.awt.Graphics2D;

/** Leans on a module beside it, on the top of the house, on what only one class may use, and on what skips pixels. */
public record Clip(Vector vector, Example example, NativeSession session, Graphics2D brush) {}
