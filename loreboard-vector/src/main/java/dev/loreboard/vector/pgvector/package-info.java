/**
 * The store that keeps entries in PostgreSQL with pgvector. It leans on {@code engine} for what stores on an engine
 * share.
 */
@NullMarked
package dev.loreboard.vector.pgvector;

import org.jspecify.annotations.NullMarked;
