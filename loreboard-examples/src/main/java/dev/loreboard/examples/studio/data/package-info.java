/** What the studio keeps beside its board: a SQLite file, with a history of its form. */
@NullMarked
package dev.loreboard.examples.studio.data;

import org.jspecify.annotations.NullMarked;
