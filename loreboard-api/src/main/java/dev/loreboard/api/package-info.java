/** What every room of the library shares. It leans on nothing. */
@NullMarked
package dev.loreboard.api;

import org.jspecify.annotations.NullMarked;
