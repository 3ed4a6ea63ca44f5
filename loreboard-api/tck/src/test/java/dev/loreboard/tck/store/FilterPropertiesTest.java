package dev.loreboard.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.rule.Seed;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("For any filter and any metadata")
class FilterPropertiesTest {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("unused", 1);

    @Test
    @DisplayName("matching agrees with the obvious evaluator")
    void matchingAgreesWithTheObviousEvaluator() {
        Map<String, Integer> answers = new HashMap<>();

        forMany((filter, metadata) -> {
            boolean matches = filter.matches(metadata);

            assertThat(matches)
                    .as(filter.text() + " on " + metadata)
                    .isEqualTo(ObviousFilter.matches(filter, metadata));
            answers.merge(filter.getClass().getSimpleName() + " " + matches, 1, Integer::sum);
        });

        assertThat(answers)
                .as("each kind of filter was seen to match and not to match")
                .hasSize(2 * Filter.class.getPermittedSubclasses().length - 2);
    }

    @Test
    @DisplayName("parsing its text gives it back")
    void parsingItsTextGivesItBack() {
        forMany((filter, metadata) ->
                assertThat(Filter.parse(filter.text())).as(filter.text()).isEqualTo(filter));
    }

    @Test
    @DisplayName("De Morgan's laws hold")
    void deMorgansLawsHold() {
        Seed.eachOf(1, seed -> {
            RandomEntries random = new RandomEntries(seed, SPACE);
            for (int i = 0; i < 5000; i++) {
                Filter one = random.filter(2);
                Filter other = random.filter(2);
                Metadata metadata = random.metadata();

                assertThat(one.and(other).negated().matches(metadata))
                        .isEqualTo(one.negated().or(other.negated()).matches(metadata));
                assertThat(one.or(other).negated().matches(metadata))
                        .isEqualTo(one.negated().and(other.negated()).matches(metadata));
                assertThat(one.negated().negated().matches(metadata)).isEqualTo(one.matches(metadata));
            }
        });
    }

    @Test
    @DisplayName("only the fields that it names matter")
    void onlyItsFieldsMatter() {
        forMany((filter, metadata) -> {
            Map<?, ?> before = metadata.values();
            Metadata reduced = Metadata.none();
            for (var field : filter.fields()) {
                var value = metadata.find(field);
                if (value.isPresent()) {
                    reduced = reduced.with(field, value.get());
                }
            }

            assertThat(filter.matches(reduced))
                    .as(filter.text() + " on " + before)
                    .isEqualTo(filter.matches(metadata));
        });
    }

    private static void forMany(BiConsumer<Filter, Metadata> check) {
        Seed.eachOf(2, seed -> {
            RandomEntries random = new RandomEntries(seed, SPACE);
            for (int i = 0; i < 5000; i++) {
                check.accept(random.filter(3), random.metadata());
            }
        });
    }
}
