/** Music as Spotify's Web API tells of it: tracks, and features of their sound. Written after its public documentation; it was not tried against the service. */
@NullMarked
package dev.loreboard.examples.collect.spotify;

import org.jspecify.annotations.NullMarked;
