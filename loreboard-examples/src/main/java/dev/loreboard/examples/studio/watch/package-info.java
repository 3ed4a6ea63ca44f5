/** What the studio tells of itself to those who run it: metrics, health, and a log of requests. */
@NullMarked
package dev.loreboard.examples.studio.watch;

import org.jspecify.annotations.NullMarked;
