/** By what a picture is recognised after it was encoded anew or resized. It leans on {@code image}. */
@NullMarked
package dev.loreboard.clip.fingerprint;

import org.jspecify.annotations.NullMarked;
