/** Models in folders, recognised by their own configuration files. */
@NullMarked
package dev.loreboard.clip.model;

import org.jspecify.annotations.NullMarked;
