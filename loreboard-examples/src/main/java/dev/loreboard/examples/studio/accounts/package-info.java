/** Who somebody is: accounts, passwords that nobody can read, and sessions that end. It leans on {@code web} and {@code data}. */
@NullMarked
package dev.loreboard.examples.studio.accounts;

import org.jspecify.annotations.NullMarked;
