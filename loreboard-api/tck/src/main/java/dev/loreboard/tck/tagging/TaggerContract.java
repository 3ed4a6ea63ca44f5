package dev.loreboard.tck.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.tck.rule.BadItems;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.rule.ClosableContract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a {@link Tagger}. A plugin's test implements this and says how to open one. */
public interface TaggerContract extends ClosableContract<Tagger> {

    Tagger openTagger();

    /** At least two contents of accepted kinds that words of the vocabulary fit, not the same ones. */
    List<Content> samples();

    /**
     * How far a confidence given in a batch may be from the one given alone. Zero asks for the same bits; a plugin that
     * overrides this says why.
     */
    default double batchTolerance() {
        return 0;
    }

    @Override
    default Tagger open() {
        return openTagger();
    }

    @Override
    default List<Call<Tagger>> calls() {
        return List.of(new Call<>("tagAll", tagger -> tagger.tagAll(samples())));
    }

    @Test
    @DisplayName("a tagger takes at least one kind of content and has words to give")
    default void takesContentAndHasWords() {
        try (Tagger tagger = open()) {
            assertThat(tagger.accepts()).isNotEmpty();
            assertThat(tagger.vocabulary().facets()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("content that words fit gets some, and different content gets different ones")
    default void contentGetsWordsThatFit() {
        try (Tagger tagger = open()) {
            List<List<Tag>> answers = tagger.tagAll(samples());

            assertThat(answers).hasSameSizeAs(samples()).noneMatch(List::isEmpty);
            assertThat(answers).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("every tag is a word of the vocabulary, and none is given twice")
    default void everyTagIsAWordOfTheVocabulary() {
        try (Tagger tagger = open()) {
            for (List<Tag> tags : tagger.tagAll(samples())) {
                assertThat(tags).allMatch(tagger.vocabulary()::holds);
                assertThat(tags.stream().map(TaggerContract::word)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    @DisplayName("the tags of an item come by falling confidence")
    default void tagsComeByFallingConfidence() {
        try (Tagger tagger = open()) {
            assertThat(tagger.tagAll(samples()))
                    .allSatisfy(tags -> assertThat(tags)
                            .isSortedAccordingTo(
                                    Comparator.comparingDouble(Tag::confidence).reversed()));
        }
    }

    @Test
    @DisplayName("tags come in the order of the batch, each item's as if it were alone")
    default void batchEqualsSingles() {
        try (Tagger tagger = open()) {
            List<List<Tag>> alone = samples().stream()
                    .map(sample -> tagger.tagAll(List.of(sample)).getFirst())
                    .toList();

            List<List<Tag>> together = tagger.tagAll(samples());
            List<List<Tag>> reversed = tagger.tagAll(samples().reversed()).reversed();

            for (int i = 0; i < alone.size(); i++) {
                verifySame(together.get(i), alone.get(i), "item " + i + " in its batch");
                verifySame(reversed.get(i), alone.get(i), "item " + i + " in the batch turned round");
            }
        }
    }

    @Test
    @DisplayName("tagging an empty batch gives an empty list")
    default void anEmptyBatchIsFine() {
        try (Tagger tagger = open()) {
            assertThat(tagger.tagAll(List.of())).isEmpty();
        }
    }

    @Test
    @DisplayName("an item that cannot be tagged fails with its reason and its place, and the others keep their tags")
    default void aBadItemFailsAlone() {
        try (Tagger tagger = open()) {
            Content bad = BadItems.notAccepted(tagger.accepts());
            List<Content> batch = List.of(samples().get(0), bad, samples().get(1));

            Throwable failure = catchThrowable(() -> tagger.tagAll(batch));

            assertThat(failure).isInstanceOf(BatchException.class);
            BatchException failed = (BatchException) failure;
            assertThat(failed.failures()).containsOnlyKeys(1);
            assertThat(failed.failures().values()).hasOnlyElementsOfType(BadItems.expectedFailure(tagger.accepts()));
            assertThat(failed.results(List.class)).containsOnlyKeys(0, 2);
            List<?> others = List.copyOf(failed.results(List.class).values());
            assertThat(others).noneMatch(tags -> ((List<?>) tags).isEmpty());
        }
    }

    private void verifySame(List<Tag> found, List<Tag> expected, String what) {
        List<Tag> left = new ArrayList<>(found);
        for (Tag tag : expected) {
            Tag same = left.stream()
                    .filter(other -> word(other).equals(word(tag)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(what + " has lost the tag " + tag));
            left.remove(same);
            assertThat(same.confidence())
                    .as(what + ": confidence of " + word(tag))
                    .isCloseTo(tag.confidence(), within(batchTolerance()));
        }
        assertThat(left).as(what + ": tags that it has not got alone").isEmpty();
    }

    private static String word(Tag tag) {
        return tag.facet() + ": " + tag.label();
    }
}
