package dev.loreboard.examples.studio.soundtrack;

import java.util.List;

/**
 * A piece for a picture.
 *
 * @param why in words
 * @param fits whether a person said so
 */
record Match(Song song, double score, List<String> why, boolean fits) {

    Match {
        why = List.copyOf(why);
    }
}
