package dev.loreboard.examples;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Search;
import java.util.List;

/** "I know what I want to see, but not what the file is called." Takes a folder and words, or none. */
public final class SearchByText {

    private SearchByText() {}

    public static void main(String... arguments) {
        String words = SampleBoard.said("a dragon at night", arguments);
        try (Loreboard board = SampleBoard.of(arguments)) {
            // region search
            List<Hit> hits = board.search(Search.forWords(words).limit(5));
            // endregion
            System.out.println(words);
            hits.forEach(hit -> System.out.println("  " + SampleBoard.told(hit.entry())));
        }
    }
}
