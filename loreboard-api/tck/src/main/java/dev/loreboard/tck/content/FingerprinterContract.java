package dev.loreboard.tck.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.tck.rule.SharingContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a {@link Fingerprinter}. A plugin's test implements this and says what shows the same to it. */
public interface FingerprinterContract extends SharingContract<Fingerprinter> {

    Fingerprinter fingerprinter();

    /** At least three contents that show the same, in different bytes. */
    List<Content> copies();

    /** At least three contents of which no two show the same. */
    List<Content> others();

    /** A content of a kind that it does not take. */
    Content foreign();

    /** A content of a kind that it takes, which cannot be read. */
    Content broken();

    @Override
    default Fingerprinter make() {
        return fingerprinter();
    }

    @Override
    default Object answerOf(Fingerprinter made) {
        return Stream.concat(copies().stream(), others().stream()).map(made::of).toList();
    }

    @Test
    @DisplayName("contents that show the same differ in no more bits than is said")
    default void copiesAreWithinTheTolerance() {
        List<Fingerprint> prints = prints(copies());

        assertThat(prints)
                .allSatisfy(print -> assertThat(print.difference(prints.getFirst()))
                        .isLessThanOrEqualTo(fingerprinter().tolerance()));
    }

    @Test
    @DisplayName("contents that show different things differ in more bits than that")
    default void othersAreBeyondTheTolerance() {
        List<Fingerprint> prints = prints(others());

        for (Fingerprint print : prints) {
            assertThat(prints.stream().filter(other -> !other.equals(print)))
                    .hasSize(prints.size() - 1)
                    .allSatisfy(other -> assertThat(other.difference(print))
                            .isGreaterThan(fingerprinter().tolerance()));
        }
    }

    @Test
    @DisplayName("every fingerprint is of the scheme that is said")
    default void everyFingerprintIsOfTheScheme() {
        assertThat(prints(others()))
                .allMatch(print -> print.scheme().equals(fingerprinter().scheme()));
    }

    @Test
    @DisplayName("a content of a kind that it does not take has no fingerprint")
    default void foreignContentHasNone() {
        assertThat(fingerprinter().of(foreign())).isEmpty();
    }

    @Test
    @DisplayName("a content that cannot be read is refused")
    default void brokenContentIsRefused() {
        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(() -> fingerprinter().of(broken()));
    }

    private List<Fingerprint> prints(List<Content> contents) {
        return contents.stream()
                .map(content -> fingerprinter().of(content).orElseThrow())
                .toList();
    }
}
