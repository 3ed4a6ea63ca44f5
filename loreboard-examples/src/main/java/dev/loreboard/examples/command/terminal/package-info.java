/** What commands print on: words, tables, JSON and progress, and what they see of the world. */
@NullMarked
package dev.loreboard.examples.command.terminal;

import org.jspecify.annotations.NullMarked;
