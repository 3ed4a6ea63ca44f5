/** What the stores share that stand on an engine. It leans on the api's {@code store} and {@code filter}. */
@NullMarked
package dev.loreboard.vector.engine;

import org.jspecify.annotations.NullMarked;
