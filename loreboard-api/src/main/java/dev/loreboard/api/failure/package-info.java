/** What can go wrong, as a closed family of unchecked exceptions. It leans on nothing. */
@NullMarked
package dev.loreboard.api.failure;

import org.jspecify.annotations.NullMarked;
