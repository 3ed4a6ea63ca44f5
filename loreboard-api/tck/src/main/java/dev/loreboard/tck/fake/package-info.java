/**
 * Small plugins that keep their contract and do nothing clever, and what tests feed them: drawn pictures, and a scripted
 * web server. They lean on the contracts of the api.
 */
@NullMarked
package dev.loreboard.tck.fake;

import org.jspecify.annotations.NullMarked;
