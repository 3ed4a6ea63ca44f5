/** The store that compares with every entry and so never misses one. It leans on the api's {@code store} and {@code media}. */
@NullMarked
package dev.loreboard.vector.exact;

import org.jspecify.annotations.NullMarked;
