/** Files of the studio: how they come in, from a page or from an address, and how they go out. */
@NullMarked
package dev.loreboard.examples.studio.media;

import org.jspecify.annotations.NullMarked;
