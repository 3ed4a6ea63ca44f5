/**
 * How plugins are described, found, configured and opened. It leans on every contract that a plugin can provide.
 *
 * <p>A plugin is a class that implements one of the provider interfaces here, plus one line under {@code
 * META-INF/services} or a {@code provides} in its module.
 */
@NullMarked
package dev.loreboard.api.spi;

import org.jspecify.annotations.NullMarked;
