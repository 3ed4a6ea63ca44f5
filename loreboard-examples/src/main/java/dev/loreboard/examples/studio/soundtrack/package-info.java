/** The room that finds music for a picture: what is known of both, how they are matched, and how that is learned. */
@NullMarked
package dev.loreboard.examples.studio.soundtrack;

import org.jspecify.annotations.NullMarked;
