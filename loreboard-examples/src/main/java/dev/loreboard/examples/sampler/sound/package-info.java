/** Notes made audible: what each instrument sounds like, the room around it, and the file. It leans on {@code music} for the notes. */
@NullMarked
package dev.loreboard.examples.sampler.sound;

import org.jspecify.annotations.NullMarked;
