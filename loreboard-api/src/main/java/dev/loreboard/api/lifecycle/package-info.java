/** The one rule of opening, calling, interrupting and closing, ready to use. It leans on {@code failure}. */
@NullMarked
package dev.loreboard.api.lifecycle;

import org.jspecify.annotations.NullMarked;
