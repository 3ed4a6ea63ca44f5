/** Long work: a queue that outlives the program. */
@NullMarked
package dev.loreboard.examples.studio.jobs;

import org.jspecify.annotations.NullMarked;
