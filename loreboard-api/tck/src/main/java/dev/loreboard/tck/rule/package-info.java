/**
 * How the kit's rules work: what every closable contract shares, how a plugin is excused from a rule, and seeds that are
 * printed when something fails.
 */
@NullMarked
package dev.loreboard.tck.rule;

import org.jspecify.annotations.NullMarked;
