package dev.loreboard.api.store.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.FilterSyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The text form of a filter")
class FilterTextTest {

    private static final Field STYLE = Field.named("style");
    private static final Field YEAR = Field.named("year");

    @Test
    @DisplayName("reads like a sentence")
    void readsLikeASentence() {
        Filter filter = STYLE.is("ink").and(YEAR.atLeast(2019));

        assertThat(filter.text()).isEqualTo("style is \"ink\" and year >= 2019");
        assertThat(Filter.parse("style is \"ink\" and year >= 2019")).isEqualTo(filter);
    }

    @Test
    @DisplayName("has words for every case")
    void hasWordsForEveryCase() {
        assertThat(Filter.parse("everything")).isEqualTo(Filter.everything());
        assertThat(Filter.parse("nothing")).isEqualTo(Filter.nothing());
        assertThat(Filter.parse("style is not \"ink\"")).isEqualTo(STYLE.isNot("ink"));
        assertThat(Filter.parse("style is one of (\"ink\", 3, true)"))
                .isEqualTo(STYLE.oneOf(List.of(Value.of("ink"), Value.of(3), Value.of(true))));
        assertThat(Filter.parse("2019 <= year < 2021"))
                .isEqualTo(YEAR.between(End.including(Value.of(2019)), End.excluding(Value.of(2021))));
        assertThat(Filter.parse("year > -1.5e3")).isEqualTo(YEAR.above(-1500));
        assertThat(Filter.parse("year <= 2")).isEqualTo(YEAR.atMost(2));
        assertThat(Filter.parse("3 < year")).isEqualTo(YEAR.above(3));
        assertThat(Filter.parse("style is present")).isEqualTo(STYLE.isPresent());
        assertThat(Filter.parse("tags contains any of (\"a\")"))
                .isEqualTo(Field.named("tags").containsAny("a"));
        assertThat(Filter.parse("tags contains all of (\"a\", \"b\")"))
                .isEqualTo(Field.named("tags").containsAll("a", "b"));
        assertThat(Filter.parse("style starts with \"in\"")).isEqualTo(STYLE.startsWith("in"));
        assertThat(Filter.parse("not style = \"ink\""))
                .isEqualTo(STYLE.is("ink").negated());
        assertThat(Filter.parse("style != \"ink\"")).isEqualTo(STYLE.isNot("ink"));
    }

    @Test
    @DisplayName("binds not before and, and before or")
    void bindsNotBeforeAndBeforeOr() {
        Filter parsed = Filter.parse("not a is 1 and b is 2 or c is 3");

        assertThat(parsed)
                .isEqualTo(Field.named("a")
                        .is(1)
                        .negated()
                        .and(Field.named("b").is(2))
                        .or(Field.named("c").is(3)));
    }

    @Test
    @DisplayName("is the same for a chain, whether it was written or built")
    void isTheSameForAChain() {
        Filter a = Field.named("a").is(1);
        Filter b = Field.named("b").is(2);
        Filter c = Field.named("c").is(3);

        assertThat(a.and(b).and(c)).isEqualTo(Filter.parse("a is 1 and b is 2 and c is 3"));
        assertThat(a.or(b).or(c)).isEqualTo(Filter.parse("a is 1 or b is 2 or c is 3"));
        assertThat(a.and(b.and(c)).text()).isEqualTo("a is 1 and (b is 2 and c is 3)");
    }

    @Test
    @DisplayName("knows days and moments")
    void knowsDaysAndMoments() {
        Field made = Field.named("made");

        assertThat(Filter.parse("made >= 2019-05-01")).isEqualTo(made.atLeast(Value.of(LocalDate.of(2019, 5, 1))));
        assertThat(Filter.parse("made < 2019-05-01T10:00:00.250Z"))
                .isEqualTo(made.below(Value.of(Instant.parse("2019-05-01T10:00:00.250Z"))));
    }

    @Test
    @DisplayName("puts a field in back quotes when its name begins another filter")
    void putsReservedNamesInBackQuotes() {
        Filter filter = Field.named("not").is(1).and(Field.named("everything").isPresent());

        assertThat(filter.text()).isEqualTo("`not` is 1 and `everything` is present");
        assertThat(Filter.parse(filter.text())).isEqualTo(filter);
    }

    @Test
    @DisplayName("keeps any character of a text")
    void keepsAnyCharacter() {
        Filter filter = STYLE.is("\"\\\n\t\r\u0000\u007f é 龍 🐉");

        assertThat(filter.text()).doesNotContain("\n").doesNotContain("\u0000");
        assertThat(Filter.parse(filter.text())).isEqualTo(filter);
    }

    @ParameterizedTest
    @DisplayName("points at the column of a mistake")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                    style is ink                 | 10 | Text stands in double quotes: "ink"
                    style is                     | 9  | the end
                    style "ink"                  | 7  | After the field "style"
                    and style is 1               | 1  | back quotes
                    style is 1 year is 2         | 12 | "and", "or" or the end
                    (style is 1                  | 12 | ")" was expected
                    style is "ink                | 10 | no closing quote
                    style is "a\\qb"             | 12 | backslash
                    style is "a\\u12"            | 12 | four hexadecimal digits
                    style is one of ()           | 18 | a "text", a number
                    year >= "2019"               | 9  | a number or a date
                    made > 2019-13-01            | 8  | 2019-13-01
                    1 <= made < 2019-01-01       | 11 | from number to number
                    style is 1e999               | 10 | finite
                    style is 1 ; drop            | 12 | the character ;
                    `no good` is 1               | 1  | A field is named
                    tags contains some of ("a")  | 15 | "all" was expected
                    1 style                      | 3  | < or <=
                    """)
    void pointsAtTheColumn(String text, int column, String problem) {
        assertThatExceptionOfType(FilterSyntaxException.class)
                .isThrownBy(() -> Filter.parse(text))
                .withMessageContaining(problem)
                .withMessageContaining("(column " + column + ")")
                .withMessageContaining("\n  " + text + "\n  " + " ".repeat(column - 1) + "^")
                .satisfies(mistake -> assertThat(mistake.column()).isEqualTo(column));
    }

    @ParameterizedTest
    @DisplayName("refuses what is nested without end, rather than dying of it")
    @ValueSource(strings = {"(", "not ", "not ("})
    void refusesEndlessNesting(String opening) {
        assertThatExceptionOfType(FilterSyntaxException.class)
                .isThrownBy(() -> Filter.parse(opening.repeat(50_000)))
                .withMessageContaining("nested at most 200 deep");
    }

    @Test
    @DisplayName("takes a chain of thousands of parts")
    void takesLongChains() {
        String text = "year is 1" + " or year is 2".repeat(20_000);

        assertThat(Filter.parse(text).text()).isEqualTo(text);
    }
}
