/** Pictures and words into one space, on models of the CLIP family. It leans on every other package of this module. */
@NullMarked
package dev.loreboard.clip;

import org.jspecify.annotations.NullMarked;
