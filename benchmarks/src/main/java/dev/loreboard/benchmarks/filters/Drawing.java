package dev.loreboard.benchmarks.filters;

import dev.loreboard.api.store.filter.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What is known about a drawing, as a program would hold it that knows its own fields. */
record Drawing(String style, int year, boolean sold, List<String> tags) {

    private static final long SEED = 20_250_601;
    private static final List<String> STYLES = List.of("ink", "oil", "charcoal", "pastel");
    private static final List<String> TAGS = List.of("dragon", "gold", "griffin", "night", "snow", "village");

    static List<Drawing> some(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawings.add(new Drawing(
                    STYLES.get(random.nextInt(STYLES.size())),
                    random.nextInt(2000, 2026),
                    random.nextBoolean(),
                    List.of(TAGS.get(random.nextInt(3)), TAGS.get(random.nextInt(3, 6)))));
        }
        return drawings;
    }

    /** The same in the form that filters ask. */
    Metadata metadata() {
        return Metadata.none()
                .with("style", style)
                .with("year", year)
                .with("sold", sold)
                .with("tags", tags);
    }
}
