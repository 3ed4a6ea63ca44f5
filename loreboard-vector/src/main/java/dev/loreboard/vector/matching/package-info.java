/** How well things of one kind suit things of another, by several judges together. */
@NullMarked
package dev.loreboard.vector.matching;

import org.jspecify.annotations.NullMarked;
