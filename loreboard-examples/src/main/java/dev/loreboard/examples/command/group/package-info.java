/** Commands that show a board as a whole: in groups, and as a map. */
@NullMarked
package dev.loreboard.examples.command.group;

import org.jspecify.annotations.NullMarked;
