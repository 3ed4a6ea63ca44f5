/** The sample world: pictures painted from seeds, with the truth about each beside it. It leans on its own rooms. */
@NullMarked
package dev.loreboard.examples.sampler;

import org.jspecify.annotations.NullMarked;
