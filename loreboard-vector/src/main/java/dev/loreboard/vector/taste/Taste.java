package dev.loreboard.vector.taste;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person likes, learned from what they did; each interest stands for itself, since the middle of dragons and teapots is neither.
 * Does not change, and may be shared between threads.
 *
 * @param interests the heaviest first; none for somebody who is new
 * @param unwanted what was hidden
 * @param known ids of all that the person responded to
 */
public record Taste(List<Interest> interests, List<Entry> unwanted, Set<String> known) {

    /** Older ones say nothing new. */
    private static final int LATEST = 500;

    public Taste {
        interests = List.copyOf(interests);
        unwanted = List.copyOf(unwanted);
        known = Set.copyOf(known);
    }

    /** Of somebody about whom nothing is known. */
    public static Taste none() {
        return new Taste(List.of(), List.of(), Set.of());
    }

    /**
     * Learned from responses in any order; of several to one entry the last one counts, and of all that were wanted the latest 500.
     *
     * @param now from which the age of responses is counted; what comes later has the age of nothing
     */
    public static Taste of(List<Response> responses, Instant now, TasteOptions options) {
        List<Response> latest = Latest.of(responses);
        return new Taste(
                new Interests(now, options)
                        .of(latest.stream()
                                .filter(Response::isWanted)
                                .limit(LATEST)
                                .toList()),
                latest.stream()
                        .filter(response -> !response.isWanted())
                        .map(Response::entry)
                        .toList(),
                latest.stream().map(Response::id).collect(Collectors.toSet()));
    }

    /** How much nearer something is to what was hidden than to anything that was liked; 0 where it is not. */
    double dislike(Embedding candidate) {
        double hidden = nearest(unwanted, candidate);
        double liked = interests.stream()
                .mapToDouble(interest -> nearest(interest.entries(), candidate))
                .max()
                .orElse(-1);
        return Math.max(0, hidden - liked);
    }

    private static double nearest(List<Entry> entries, Embedding candidate) {
        return entries.stream()
                .mapToDouble(entry -> entry.embedding().similarityTo(candidate))
                .max()
                .orElse(-1);
    }
}
