package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Hit;
import dev.loreboard.api.store.Reason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says in words why a picture is among the answers. */
final class Why {

    private Why() {}

    static List<String> of(Hit hit, Asked asked) {
        return hit.match().reasons().stream()
                .flatMap(reason -> phrases(reason, asked))
                .toList();
    }

    private static Stream<String> phrases(Reason reason, Asked asked) {
        return switch (reason) {
            case Reason.HasWords(List<String> words) -> Stream.of("told of it: " + String.join(", ", words));
            case Reason.Resembles(int example, double similarity) ->
                Stream.of(String.format(
                        Locale.ROOT,
                        asked.example().isPresent() ? "like what you showed (%.2f)" : "looks like your words (%.2f)",
                        similarity));
            case Reason.Passes passes -> asked.labels().stream().map(label -> label.facet() + ": " + label.word());
        };
    }
}
