/** What can be seen in a sample picture, as facts with the words they go by. It leans on nothing. */
@NullMarked
package dev.loreboard.examples.sampler.scene;

import org.jspecify.annotations.NullMarked;
