/** The model that comes along: pictures, words and sound in one small space, without network or key. */
@NullMarked
package dev.loreboard.clip.mini;

import org.jspecify.annotations.NullMarked;
