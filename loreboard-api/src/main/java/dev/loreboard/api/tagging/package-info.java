/** Words for content: tags with a confidence, and descriptions. It leans on {@code content}. */
@NullMarked
package dev.loreboard.api.tagging;

import org.jspecify.annotations.NullMarked;
