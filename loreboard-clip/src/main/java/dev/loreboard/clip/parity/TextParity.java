package dev.loreboard.clip.parity;

import java.util.List;

/**
 * How near a text came.
 *
 * @param expected the tokens of the reference, padding included
 * @param found the tokens here
 * @param cosine between the two vectors
 */
public record TextParity(String text, List<Long> expected, List<Long> found, double cosine) {

    public TextParity {
        expected = List.copyOf(expected);
        found = List.copyOf(found);
    }

    public boolean readsTheSame() {
        return found.equals(expected);
    }
}
