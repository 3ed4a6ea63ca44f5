/** Commands about models: to fetch and keep them, to check them against Python, and to learn how sure they may be. */
@NullMarked
package dev.loreboard.examples.command.model;

import org.jspecify.annotations.NullMarked;
