/** The {@code loreboard} command line, one class for each command. It leans on what the commands do. */
@NullMarked
package dev.loreboard.examples.command;

import org.jspecify.annotations.NullMarked;
