/** What people may like: learned from what they did, and shown so that it is not ten times the same. It leans on the api's {@code store}. */
@NullMarked
package dev.loreboard.vector.taste;

import org.jspecify.annotations.NullMarked;
