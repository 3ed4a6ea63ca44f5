package dev.loreboard.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.loreboard.api.failure.FilterSyntaxException;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The guide's page on filters")
class FiltersGuideTest {

    @Test
    @DisplayName("says the same in Java and in text")
    void saysTheSameTwice() {
        // region two-ways
        Filter built = Field.named("style").is("ink").and(Field.named("year").atLeast(2019));
        Filter read = Filter.parse("style is \"ink\" and year >= 2019");

        assertThat(built).isEqualTo(read);
        assertThat(Filter.parse(built.text())).isEqualTo(built);
        // endregion
    }

    @Test
    @DisplayName("holds values of five types")
    void holdsFiveTypes() {
        // region metadata
        Metadata metadata = Metadata.none()
                .with("style", "ink")
                .with("year", 2020)
                .with("sold", false)
                .with("added", Instant.parse("2024-05-01T12:00:00Z"))
                .with("tags", List.of("dragon", "gold"));
        // endregion

        // region matches
        assertThat(Filter.parse("tags contains all of (\"dragon\", \"gold\")").matches(metadata))
                .isTrue();
        assertThat(Filter.parse("2019 <= year < 2021").matches(metadata)).isTrue();
        assertThat(Filter.parse("added >= 2024-05-01").matches(metadata)).isTrue();
        // endregion
        assertThat(Metadata.none().with("added", LocalDate.parse("2024-05-01")).find("added"))
                .isPresent();
    }

    @Test
    @DisplayName("takes a missing field and another type as a no")
    void takesMissingAsNo() {
        // region two-valued
        Metadata metadata = Metadata.none().with("year", 2020);

        assertThat(Filter.parse("style is \"ink\"").matches(metadata)).isFalse(); // it has no style
        assertThat(Filter.parse("style is not \"ink\"").matches(metadata)).isFalse(); // nor another one
        assertThat(Filter.parse("not style is \"ink\"").matches(metadata)).isTrue(); // so this is true
        assertThat(Filter.parse("year is \"2020\"").matches(metadata)).isFalse(); // a number is no text
        // endregion
    }

    @Test
    @DisplayName("points at a mistake")
    void pointsAtAMistake() throws IOException {
        // region mistake
        FilterSyntaxException mistake =
                catchThrowableOfType(FilterSyntaxException.class, () -> Filter.parse("style is ink and year >= 2019"));

        System.out.println(mistake.getMessage());
        // endregion

        assertThat(mistake.getMessage() + "\n").isEqualTo(resource("mistake.txt"));
        assertThat(mistake.column()).isEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("reads every example of the page")
    void readsEveryExample(String example) {
        Filter filter = Filter.parse(example);

        assertThat(Filter.parse(filter.text())).isEqualTo(filter);
    }

    static List<String> examples() throws IOException {
        return resource("filters.txt").lines().toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(FiltersGuideTest.class.getResourceAsStream(name))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
