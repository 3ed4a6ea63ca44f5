/** The web house: a server, what its rooms share, and then a room each. */
@NullMarked
package dev.loreboard.examples.studio;

import org.jspecify.annotations.NullMarked;
