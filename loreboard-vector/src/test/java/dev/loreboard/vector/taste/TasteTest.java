package dev.loreboard.vector.taste;

import static dev.loreboard.vector.taste.Crowd.BEGINNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A taste")
class TasteTest {

    private static final Instant NOW = BEGINNING.plus(Duration.ofDays(60));

    private final Crowd crowd = new Crowd(1);
    private final TasteOptions options = TasteOptions.of(Likeness.in(crowd.store(), Filter.everything()));

    private Response response(int clump, int number, Reaction reaction, int day) {
        return new Response(crowd.entry(clump, number), reaction, BEGINNING.plus(Duration.ofDays(day)));
    }

    private List<Response> liked(int clump, int count, int day) {
        List<Response> responses = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            responses.add(response(clump, number, Reaction.LIKED, day));
        }
        return responses;
    }

    private static List<Integer> clumps(Interest interest) {
        return interest.entries().stream()
                .map(entry -> Integer.parseInt(entry.id().substring(6, 8)))
                .distinct()
                .toList();
    }

    @Test
    @DisplayName(
            "has an interest for each kind of thing that was liked, the heaviest first, and their weights add up to one")
    void hasAnInterestForEachKind() {
        List<Response> responses = new ArrayList<>(liked(3, 4, 50));
        responses.addAll(liked(17, 9, 50));
        responses.addAll(liked(30, 2, 50));

        Taste taste = Taste.of(responses, NOW, options);

        assertThat(taste.interests())
                .extracting(TasteTest::clumps)
                .containsExactly(List.of(17), List.of(3), List.of(30));
        assertThat(taste.interests().stream().mapToDouble(Interest::weight).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(taste.interests().getFirst().weight()).isCloseTo(9 / 15.0, within(1e-12));
    }

    @Test
    @DisplayName("does not depend on the order in which responses are told")
    void doesNotDependOnTheOrder() {
        List<Response> responses = new ArrayList<>(liked(3, 6, 10));
        responses.addAll(liked(17, 5, 20));
        List<Response> shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, new Random(4));

        assertThat(Taste.of(shuffled, NOW, options)).isEqualTo(Taste.of(responses, NOW, options));
    }

    @Test
    @DisplayName("fades: what was liked lately weighs more")
    void fades() {
        List<Response> responses = new ArrayList<>(liked(3, 6, 0));
        responses.addAll(liked(17, 4, 60));

        Taste taste = Taste.of(responses, NOW, options.halfLife(Duration.ofDays(30)));

        assertThat(taste.interests()).extracting(TasteTest::clumps).containsExactly(List.of(17), List.of(3));
        assertThat(taste.interests().getFirst().weight()).isCloseTo(4 / (4 + 6 / 4.0), within(1e-9));
    }

    @Test
    @DisplayName("of years ago is still one")
    void ofYearsAgoIsStillOne() {
        Taste taste = Taste.of(liked(3, 6, 0), NOW.plus(Duration.ofDays(365 * 200)), options);

        assertThat(taste.interests())
                .singleElement()
                .satisfies(interest -> assertThat(interest.weight()).isEqualTo(1));
    }

    @Test
    @DisplayName("counts what was saved for more than what was liked")
    void countsSavedForMore() {
        List<Response> responses = new ArrayList<>(liked(3, 2, 50));
        responses.add(response(17, 0, Reaction.SAVED, 50));
        responses.add(response(17, 1, Reaction.SAVED, 50));

        assertThat(Taste.of(responses, NOW, options).interests().getFirst().weight())
                .isCloseTo(0.6, within(1e-12));
    }

    @Test
    @DisplayName("takes the last response to an entry for the one that counts")
    void takesTheLastResponse() {
        List<Response> responses = List.of(
                response(3, 0, Reaction.LIKED, 1), response(3, 0, Reaction.HIDDEN, 2),
                response(3, 1, Reaction.HIDDEN, 1), response(3, 1, Reaction.SAVED, 2));

        Taste taste = Taste.of(responses, NOW, options);

        assertThat(taste.unwanted()).containsExactly(crowd.entry(3, 0));
        assertThat(taste.interests())
                .singleElement()
                .satisfies(interest -> assertThat(interest.entries()).containsExactly(crowd.entry(3, 1)));
        assertThat(taste.known())
                .containsExactlyInAnyOrder(
                        crowd.entry(3, 0).id(), crowd.entry(3, 1).id());
    }

    @Test
    @DisplayName("leaves the lightest interests out where there are too many")
    void leavesTheLightestOut() {
        List<Response> responses = new ArrayList<>();
        for (int clump = 0; clump < 6; clump++) {
            responses.addAll(liked(clump, 2 + 3 * clump, 50));
        }

        assertThat(Taste.of(responses, NOW, options.interests(3)).interests())
                .extracting(TasteTest::clumps)
                .containsExactly(List.of(5), List.of(4), List.of(3));
    }

    @Test
    @DisplayName("of nothing, and of opposites, is one all the same")
    void ofNothingAndOfOpposites() {
        EmbeddingSpace line = new EmbeddingSpace("line", 2);
        Entry one = Entry.of("one", Embedding.of(line, 1, 0));
        Entry other = Entry.of("other", Embedding.of(line, -1, 0));

        Taste taste = Taste.of(
                List.of(new Response(one, Reaction.LIKED, NOW), new Response(other, Reaction.LIKED, NOW)),
                NOW,
                TasteOptions.of(new Likeness(-1, 0)));

        assertThat(Taste.of(List.of(), NOW, options)).isEqualTo(Taste.none());
        assertThat(taste.interests())
                .singleElement()
                .satisfies(interest -> assertThat(interest.middle()).isEqualTo(one.embedding()));
    }

    @Test
    @DisplayName("is of one space")
    void isOfOneSpace() {
        float[] values = crowd.entry(1, 1).embedding().toArray();
        Entry stranger = Entry.of("stranger", Embedding.of(new EmbeddingSpace("other", 32), values));
        List<Response> responses =
                List.of(response(1, 1, Reaction.LIKED, 1), new Response(stranger, Reaction.LIKED, NOW));

        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(() -> Taste.of(responses, NOW, options))
                .withMessageContaining("other")
                .withMessageContaining("clumps");
    }

    @Test
    @DisplayName("wants time to fade in, a likeness that can be, and an interest")
    void wantsOptionsThatCanBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.halfLife(Duration.ZERO))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TasteOptions.of(new Likeness(Double.NaN, 0)))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.interests(0))
                .withMessageContaining("not 0");
    }
}
