package dev.loreboard.vector.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.filter.End;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.tck.rule.Seed;
import dev.loreboard.tck.store.RandomEntries;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A filter said in the few words of an engine")
class FilterLanguageTest {

    @Test
    @DisplayName("means what it meant")
    void meansTheSame() {
        Seed.eachOf(3, seed -> {
            RandomEntries random = new RandomEntries(seed, new EmbeddingSpace("any", 2));
            List<Metadata> world = Stream.generate(random::metadata).limit(60).toList();
            for (int i = 0; i < 300; i++) {
                Filter filter = random.filter(3);
                Predicate<Metadata> said = new Conditions().translate(filter);

                assertThat(world)
                        .as(filter.text())
                        .allSatisfy(metadata -> assertThat(said.test(metadata)).isEqualTo(filter.matches(metadata)));
            }
        });
    }

    /** An engine that has only the primitives. */
    private record Conditions() implements FilterLanguage<Predicate<Metadata>> {

        @Override
        public Predicate<Metadata> everything() {
            return metadata -> true;
        }

        @Override
        public Predicate<Metadata> nothing() {
            return metadata -> false;
        }

        @Override
        public Predicate<Metadata> present(Field field) {
            return metadata -> metadata.find(field).isPresent();
        }

        @Override
        public Predicate<Metadata> holds(Field field, ValueKind kind) {
            return metadata ->
                    metadata.find(field).map(ValueKind::of).filter(kind::equals).isPresent();
        }

        @Override
        public Predicate<Metadata> is(Field field, Value.Scalar value) {
            return metadata -> metadata.find(field).filter(value::equals).isPresent();
        }

        @Override
        public Predicate<Metadata> between(Field field, End low, End high) {
            return new Filter.Between(field, low, high)::matches;
        }

        @Override
        public Predicate<Metadata> contains(Field field, String word) {
            return metadata -> metadata.find(field).orElse(null) instanceof Value.Words(List<String> words)
                    && words.contains(word);
        }

        @Override
        public Predicate<Metadata> startsWith(Field field, String prefix) {
            return metadata ->
                    metadata.find(field).orElse(null) instanceof Value.Text(String text) && text.startsWith(prefix);
        }

        @Override
        public Predicate<Metadata> all(List<Predicate<Metadata>> parts) {
            assertThat(parts).hasSizeGreaterThan(1);
            return metadata -> parts.stream().allMatch(part -> part.test(metadata));
        }

        @Override
        public Predicate<Metadata> any(List<Predicate<Metadata>> parts) {
            assertThat(parts).hasSizeGreaterThan(1);
            return metadata -> parts.stream().anyMatch(part -> part.test(metadata));
        }

        @Override
        public Predicate<Metadata> not(Predicate<Metadata> part) {
            return part.negate();
        }
    }
}
