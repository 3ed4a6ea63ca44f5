/** The gallery: pictures that come in, are tagged, and are found again. */
@NullMarked
package dev.loreboard.examples.studio.gallery;

import org.jspecify.annotations.NullMarked;
