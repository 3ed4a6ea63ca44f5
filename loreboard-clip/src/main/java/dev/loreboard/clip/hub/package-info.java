/**
 * Models from a hub, kept in a folder of their own and checked by their hashes. It leans on {@code model}, which knows what
 * their files are called.
 */
@NullMarked
package dev.loreboard.clip.hub;

import org.jspecify.annotations.NullMarked;
