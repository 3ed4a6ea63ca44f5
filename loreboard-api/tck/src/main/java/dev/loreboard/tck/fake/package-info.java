/** Small stand-ins that keep their contracts: for the kit's own tests, and for tests of whatever stands on a contract. */
@NullMarked
package dev.loreboard.tck.fake;

import org.jspecify.annotations.NullMarked;
