/** How each kind of subject is drawn, one class for each family. It leans on the rooms {@code draw} and {@code scene}. */
@NullMarked
package dev.loreboard.examples.sampler.subject;

import org.jspecify.annotations.NullMarked;
