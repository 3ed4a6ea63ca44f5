package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Asks the board, and answers with what pages show. */
record Finder(Loreboard board, PictureTable pictures, SearchLog searches) {

    private static final int NEAREST = 12;

    /** What answers, first what holds all the words, and then what is nearest; when nothing does, what comes nearest. */
    Shelf answers(Asked asked, int limit) {
        Filter filter = only(Modality.IMAGE).and(asked.filter());
        List<Hit> hits = board.search(asked.search().where(filter).limit(limit));
        List<Hit> answers = hits.stream()
                .filter(asked::isAnsweredBy)
                .sorted(asked.bestFirst())
                .toList();
        note(asked, answers);
        List<Hit> nearest = answers.isEmpty() ? hits.subList(0, Math.min(NEAREST, hits.size())) : List.of();
        return new Shelf(
                shown(answers, (picture, hit) -> Shown.of(picture, hit, Why.of(hit, asked))),
                shown(nearest, (picture, hit) -> Shown.of(picture, hit, Why.of(hit, asked))),
                pictures.count(Wing.HANGING),
                Optional.empty());
    }

    private void note(Asked asked, List<Hit> answers) {
        if (!asked.words().isEmpty()) {
            double best = answers.stream()
                    .mapToDouble(hit -> hit.relevance().value())
                    .max()
                    .orElse(0);
            searches.note(asked.words(), answers.size(), best);
        }
    }

    private List<Shown> shown(List<Hit> hits, BiFunction<Picture, Hit, Shown> show) {
        Map<String, Picture> known = pictures.all(hits.stream().map(Hit::id).toList());
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(known.get(hit.id())).map(picture -> show.apply(picture, hit)))
                .toList();
    }

    /** What the board has of one kind. */
    static Filter only(Modality kind) {
        return Field.named("content.modality").is(kind.name().toLowerCase(Locale.ROOT));
    }
}
