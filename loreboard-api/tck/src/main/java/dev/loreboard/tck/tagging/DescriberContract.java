package dev.loreboard.tck.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Description;
import dev.loreboard.tck.rule.BadItems;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.rule.ClosableContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a {@link Describer}. A plugin's test implements this and says how to open one. */
public interface DescriberContract extends ClosableContract<Describer> {

    Describer openDescriber();

    /** At least two contents of accepted kinds that should not read alike. */
    List<Content> samples();

    @Override
    default Describer open() {
        return openDescriber();
    }

    @Override
    default List<Call<Describer>> calls() {
        return List.of(new Call<>("describeAll", describer -> describer.describeAll(samples())));
    }

    @Test
    @DisplayName("a describer takes at least one kind of content")
    default void takesSomeContent() {
        try (Describer describer = open()) {
            assertThat(describer.accepts()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("descriptions come in the order of the batch, each as if its item were alone")
    default void batchEqualsSingles() {
        try (Describer describer = open()) {
            List<Description> alone = samples().stream()
                    .map(sample -> describer.describeAll(List.of(sample)).getFirst())
                    .toList();

            assertThat(describer.describeAll(samples())).isEqualTo(alone);
            assertThat(describer.describeAll(samples().reversed())).isEqualTo(alone.reversed());
        }
    }

    @Test
    @DisplayName("different contents are described differently")
    default void differentContentsDiffer() {
        try (Describer describer = open()) {
            assertThat(describer.describeAll(samples()))
                    .hasSameSizeAs(samples())
                    .extracting(Description::caption)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("describing an empty batch gives an empty list")
    default void anEmptyBatchIsFine() {
        try (Describer describer = open()) {
            assertThat(describer.describeAll(List.of())).isEmpty();
        }
    }

    @Test
    @DisplayName("an item that cannot be described fails with its reason and its place, and the others are described")
    default void aBadItemFailsAlone() {
        try (Describer describer = open()) {
            Content bad = BadItems.notAccepted(describer.accepts());
            List<Content> batch = List.of(samples().get(0), bad, samples().get(1));

            Throwable failure = catchThrowable(() -> describer.describeAll(batch));

            assertThat(failure).isInstanceOf(BatchException.class);
            BatchException failed = (BatchException) failure;
            assertThat(failed.failures()).containsOnlyKeys(1);
            assertThat(failed.failures().values()).hasOnlyElementsOfType(BadItems.expectedFailure(describer.accepts()));
            assertThat(failed.results(Description.class)).containsOnlyKeys(0, 2);
        }
    }
}
