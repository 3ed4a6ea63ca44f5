package dev.loreboard.tck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.identity.Identity;
import dev.loreboard.api.identity.IdentityChecker;
import dev.loreboard.api.identity.Verdict;
import dev.loreboard.tck.rule.BadItems;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.rule.ClosableContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of an {@link IdentityChecker}. A plugin's test implements this and brings pictures of characters. */
public interface IdentityCheckerContract extends ClosableContract<IdentityChecker> {

    IdentityChecker openChecker();

    /** At least two pictures of one character. */
    List<Image> references();

    /** One more picture of that character. */
    Image sameCharacter();

    /** A picture of another character. */
    Image anotherCharacter();

    /** A picture in which nobody can be known. */
    Image nobody();

    @Override
    default IdentityChecker open() {
        return openChecker();
    }

    @Override
    default List<Call<IdentityChecker>> calls() {
        return List.of(
                new Call<>("enroll", checker -> checker.enroll("someone", references())),
                new Call<>("check", checker -> checker.check(stranger(checker.space()), sameCharacter())));
    }

    @Test
    @DisplayName("an identity has the name it was given, and lives in the checker's space")
    default void anIdentityLivesInItsSpace() {
        try (IdentityChecker checker = open()) {
            Identity identity = checker.enroll("Åsa \"the\" 龍", references());

            assertThat(identity.name()).isEqualTo("Åsa \"the\" 龍");
            assertThat(identity.space()).isEqualTo(checker.space());
        }
    }

    @Test
    @DisplayName("an identity remembers every reference")
    default void everyReferenceIsRemembered() {
        try (IdentityChecker checker = open()) {
            assertThat(checker.enroll("someone", references()).references())
                    .hasSizeGreaterThanOrEqualTo(references().size());
        }
    }

    @Test
    @DisplayName("a character is known again, in the references and in another picture")
    default void aCharacterIsKnownAgain() {
        try (IdentityChecker checker = open()) {
            Identity identity = checker.enroll("someone", references());

            assertThat(references())
                    .allSatisfy(reference ->
                            assertThat(checker.check(identity, reference)).isInstanceOf(Verdict.Same.class));
            assertThat(checker.check(identity, sameCharacter())).isInstanceOf(Verdict.Same.class);
        }
    }

    @Test
    @DisplayName("another character is told from the expected one")
    default void anotherCharacterIsDifferent() {
        try (IdentityChecker checker = open()) {
            Identity identity = checker.enroll("someone", references());

            assertThat(checker.check(identity, anotherCharacter())).isInstanceOf(Verdict.Different.class);
        }
    }

    @Test
    @DisplayName("a picture in which nobody can be known is unclear")
    default void nobodyIsUnclear() {
        try (IdentityChecker checker = open()) {
            Identity identity = checker.enroll("someone", references());

            assertThat(checker.check(identity, nobody())).isInstanceOf(Verdict.Unclear.class);
        }
    }

    @Test
    @DisplayName("the same picture gets the same verdict, also from another checker that was opened alike")
    default void theSamePictureGetsTheSameVerdict() {
        try (IdentityChecker one = open();
                IdentityChecker other = open()) {
            Identity identity = one.enroll("someone", references());

            Verdict verdict = one.check(identity, sameCharacter());

            assertThat(one.check(identity, sameCharacter())).isEqualTo(verdict);
            assertThat(other.check(identity, sameCharacter())).isEqualTo(verdict);
        }
    }

    @Test
    @DisplayName("an identity that another model made is refused with both names")
    default void refusesIdentitiesOfAnotherSpace() {
        try (IdentityChecker checker = open()) {
            EmbeddingSpace other =
                    new EmbeddingSpace("other kit", checker.space().dimension());

            Throwable refusal = catchThrowable(() -> checker.check(stranger(other), sameCharacter()));

            assertThat(refusal)
                    .isInstanceOf(SpaceMismatchException.class)
                    .hasMessageContaining("\"" + checker.space().name() + "\"")
                    .hasMessageContaining("\"" + other.name() + "\"");
        }
    }

    @Test
    @DisplayName("a candidate that is no picture is refused as unreadable")
    default void anUnreadableCandidateIsRefused() {
        try (IdentityChecker checker = open()) {
            Identity identity = checker.enroll("someone", references());

            assertThatExceptionOfType(UnreadableContentException.class)
                    .isThrownBy(() -> checker.check(identity, unreadable()));
        }
    }

    @Test
    @DisplayName("references that cannot be used are named by their places")
    default void badReferencesAreNamed() {
        try (IdentityChecker checker = open()) {
            List<Image> pictures =
                    List.of(references().get(0), unreadable(), references().get(1));

            Throwable refusal = catchThrowable(() -> checker.enroll("someone", pictures));

            assertThat(refusal).isInstanceOf(BatchException.class);
            assertThat(((BatchException) refusal).failures()).containsOnlyKeys(1);
        }
    }

    @Test
    @DisplayName("a character without references is refused")
    default void noReferencesAreRefused() {
        try (IdentityChecker checker = open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> checker.enroll("someone", List.of()));
        }
    }

    private static Image unreadable() {
        return (Image) BadItems.unreadable(Modality.IMAGE);
    }

    private static Identity stranger(EmbeddingSpace space) {
        float[] values = new float[space.dimension()];
        values[0] = 1;
        return new Identity("stranger", List.of(Embedding.of(space, values)));
    }
}
