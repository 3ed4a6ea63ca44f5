/**
 * From the bytes of a sound to numbers that say something about it: decoding, resampling, windows, log-mel frames, descriptors
 * and tags. It leans on the {@code content}, {@code failure} and {@code tagging} rooms of the api, and on the room {@code runtime}.
 */
@NullMarked
package dev.loreboard.clip.audio;

import org.jspecify.annotations.NullMarked;
