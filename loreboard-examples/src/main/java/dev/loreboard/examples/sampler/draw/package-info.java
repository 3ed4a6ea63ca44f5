/** Outlines, inks and the sheet they are laid on, with arithmetic that gives the same pixels on every machine. It leans on nothing. */
@NullMarked
package dev.loreboard.examples.sampler.draw;

import org.jspecify.annotations.NullMarked;
