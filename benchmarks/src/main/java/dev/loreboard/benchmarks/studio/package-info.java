/** What a studio bears: many people at once, for as long as one likes, and a gallery of many pictures. It leans on no other room. */
@NullMarked
package dev.loreboard.benchmarks.studio;

import org.jspecify.annotations.NullMarked;
