/** What somebody likes, for them alone: responses, collections, a profile, and what to look at next. It leans on {@code accounts} and {@code gallery}. */
@NullMarked
package dev.loreboard.examples.studio.explore;

import org.jspecify.annotations.NullMarked;
