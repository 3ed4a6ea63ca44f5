/** Words into the numbers that a model reads. It leans on {@code runtime} for how a model's files fail. */
@NullMarked
package dev.loreboard.clip.text;

import org.jspecify.annotations.NullMarked;
