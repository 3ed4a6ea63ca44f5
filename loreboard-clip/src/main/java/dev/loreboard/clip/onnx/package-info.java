/** What stands in the file of a graph, read without running it. It leans on {@code runtime} for how a file fails. */
@NullMarked
package dev.loreboard.clip.onnx;

import org.jspecify.annotations.NullMarked;
