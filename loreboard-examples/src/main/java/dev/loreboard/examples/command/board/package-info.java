/** Commands that fill a board, ask it and tag what it holds. */
@NullMarked
package dev.loreboard.examples.command.board;

import org.jspecify.annotations.NullMarked;
