package dev.loreboard.examples;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Progress;
import dev.loreboard.api.Search;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.exact.ExactOptions;
import dev.loreboard.vector.exact.ExactStore;
import dev.loreboard.vector.taste.Because;
import dev.loreboard.vector.taste.Likeness;
import dev.loreboard.vector.taste.Reaction;
import dev.loreboard.vector.taste.Recommendation;
import dev.loreboard.vector.taste.Recommender;
import dev.loreboard.vector.taste.Response;
import dev.loreboard.vector.taste.Taste;
import dev.loreboard.vector.taste.TasteOptions;
import dev.loreboard.vector.taste.Wish;
import dev.loreboard.vector.transfer.StoreCopy;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** "Show me what I may like." Takes a folder and words for something that is liked, or none. */
public final class RecommendForMe {

    private RecommendForMe() {}

    public static void main(String... arguments) {
        String liked = SampleBoard.said("a dragon at night", arguments);
        try (Loreboard board = SampleBoard.of(arguments);
                VectorStore store = new ExactStore(ExactOptions.inMemory(), board.space())) {
            StoreCopy.ofEverything().run(board, store, Progress.ignored());
            // region recommend
            Filter pictures = Filter.parse("content.modality = \"image\"");
            Instant now = Instant.now();
            List<Response> told = Stream.of(liked, "mountains in snow")
                    .map(words -> Search.forWords(words).where(pictures).atAnyRelevance())
                    .map(search -> board.search(search).getFirst())
                    .map(hit -> new Response(hit.entry(), Reaction.LIKED, now))
                    .toList();
            Taste taste = Taste.of(told, now, TasteOptions.of(Likeness.in(store, pictures)));

            for (Recommendation one : Recommender.over(store)
                    .recommend(Wish.of(taste).where(pictures).limit(5))) {
                System.out.println(SampleBoard.told(one.entry()));
                if (one.because() instanceof Because.OfLiking liking) {
                    System.out.println("  because you liked " + SampleBoard.told(liking.liked()));
                }
            }
            // endregion
        }
    }
}
