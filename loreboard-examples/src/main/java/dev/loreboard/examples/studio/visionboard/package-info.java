/** The vision board: pictures sorted into stacks of what is alike, and stacks that learn from a hand that moves a picture. */
@NullMarked
package dev.loreboard.examples.studio.visionboard;

import org.jspecify.annotations.NullMarked;
