/** The rules for stores, each checked against an obvious model of what a store is. */
@NullMarked
package dev.loreboard.tck.store;

import org.jspecify.annotations.NullMarked;
