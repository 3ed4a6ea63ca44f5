/**
 * From the bytes of a picture to the numbers that a model reads: header, decoding, orientation, resizing, cropping and
 * normalising. It leans on the {@code content} and {@code failure} rooms of the api.
 */
@NullMarked
package dev.loreboard.clip.image;

import org.jspecify.annotations.NullMarked;
