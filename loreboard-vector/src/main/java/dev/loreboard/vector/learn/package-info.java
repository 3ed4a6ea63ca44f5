/** What is learned on top of vectors, by models small enough to be trained while one waits. It leans on the api's {@code embedding}. */
@NullMarked
package dev.loreboard.vector.learn;

import org.jspecify.annotations.NullMarked;
