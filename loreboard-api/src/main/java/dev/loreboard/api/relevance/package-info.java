/** What a hit is worth, where a raw cosine only says which of two is nearer. */
@NullMarked
package dev.loreboard.api.relevance;

import org.jspecify.annotations.NullMarked;
