/** What other places know of pictures and music, read in the forms in which they tell it. */
@NullMarked
package dev.loreboard.examples.collect;

import org.jspecify.annotations.NullMarked;
