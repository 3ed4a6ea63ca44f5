/** Numbers of the gallery: what is seen in its pictures, what was looked for, and what lies where on its map. */
@NullMarked
package dev.loreboard.examples.studio.dashboard;

import org.jspecify.annotations.NullMarked;
