/** Small programs, each of which shows one thing. They lean on every module; no module leans on them. */
@NullMarked
package dev.loreboard.examples;

import org.jspecify.annotations.NullMarked;
