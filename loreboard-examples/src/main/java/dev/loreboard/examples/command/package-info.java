/** The {@code loreboard} command line, one class for each command. It leans on the api's {@code spi} and {@code failure}. */
@NullMarked
package dev.loreboard.examples.command;

import org.jspecify.annotations.NullMarked;
