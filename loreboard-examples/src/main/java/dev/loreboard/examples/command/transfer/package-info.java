/** Commands that take boards from one place to another. */
@NullMarked
package dev.loreboard.examples.command.transfer;

import org.jspecify.annotations.NullMarked;
