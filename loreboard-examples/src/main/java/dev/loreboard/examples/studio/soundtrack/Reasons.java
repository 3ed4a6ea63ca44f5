package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.vector.matching.Scorer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Says in words why a piece goes with a picture: what counts, and speaks for it. */
record Reasons(Entry picture, Map<Ground, ToDoubleFunction<Entry>> judges) {

    private static final double MUCH_ALIKE = 0.75;

    static Reasons of(Entry picture, Matcher matcher, Map<Ground, Scorer> scorers) {
        Map<Ground, ToDoubleFunction<Entry>> judges = new EnumMap<>(Ground.class);
        scorers.forEach((ground, scorer) -> {
            if (matcher.weights().getOrDefault(ground, 0.0) > 0) {
                judges.put(ground, scorer.beside(picture));
            }
        });
        return new Reasons(picture, judges);
    }

    List<String> of(Entry piece) {
        List<String> said = new ArrayList<>();
        judges.forEach((ground, judge) -> {
            double score = judge.applyAsDouble(piece);
            switch (ground) {
                case NEARNESS -> said.add(format("it sounds as the picture looks (%.2f)", score));
                case MOOD -> {
                    if (score > 0) {
                        said.add("both are " + shared(Sides.MOOD, piece));
                    }
                }
                case THEME -> {
                    if (score > 0) {
                        said.add("it sings of what is seen: " + shared(Sides.THEME, piece));
                    }
                }
                case PACE -> {
                    if (score >= MUCH_ALIKE) {
                        said.add("its pace is that of the picture");
                    }
                }
                case MAP -> said.add(format("where the learned map leads (%.2f)", score));
            }
        });
        return said;
    }

    private static String format(String sentence, double score) {
        return String.format(Locale.ROOT, sentence, score);
    }

    private String shared(String field, Entry piece) {
        List<String> own = words(field, picture);
        return String.join(
                ", ", words(field, piece).stream().filter(own::contains).toList());
    }

    private static List<String> words(String field, Entry entry) {
        return entry.metadata()
                .find(field)
                .filter(Value.Words.class::isInstance)
                .map(value -> ((Value.Words) value).values())
                .orElse(List.of());
    }
}
