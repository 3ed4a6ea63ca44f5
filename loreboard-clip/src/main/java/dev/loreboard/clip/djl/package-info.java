/**
 * The same models through the engines of the Deep Java Library. It leans on the root package for everything but the running of a
 * graph, on {@code runtime} for the contract of a session, and on {@code onnx} for what a graph takes.
 */
@NullMarked
package dev.loreboard.clip.djl;

import org.jspecify.annotations.NullMarked;
