/** The command that lists plugins and their settings. */
@NullMarked
package dev.loreboard.examples.command.plugin;

import org.jspecify.annotations.NullMarked;
