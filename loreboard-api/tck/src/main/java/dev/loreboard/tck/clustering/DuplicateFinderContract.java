package dev.loreboard.tck.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.store.Entry;
import dev.loreboard.tck.rule.SharingContract;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a {@link DuplicateFinder}. A plugin's test implements this and says what shows the same to it. */
public interface DuplicateFinderContract extends SharingContract<DuplicateFinder> {

    DuplicateFinder finder();

    /** At least three entries that show the same, with ids of their own. */
    List<Entry> copies();

    /** At least two entries of which no two show the same, with ids of their own. */
    List<Entry> others();

    @Override
    default DuplicateFinder make() {
        return finder();
    }

    @Override
    default Object answerOf(DuplicateFinder made) {
        return made.duplicates(mixed());
    }

    @Test
    @DisplayName("among no entries there are no duplicates")
    default void noEntriesAreFine() {
        assertThat(finder().duplicates(List.of())).isEmpty();
    }

    @Test
    @DisplayName("entries that show different things are no duplicates")
    default void differentEntriesAreNoDuplicates() {
        assertThat(finder().duplicates(others())).isEmpty();
    }

    @Test
    @DisplayName("every copy is named once beside the earliest entry that shows the same, in the order of the copies")
    default void everyCopyIsNamedBesideTheEarliest() {
        List<Entry> copies = copies();

        assertThat(pairs(finder().duplicates(mixed()))).isEqualTo(pairsFrom(copies));
    }

    @Test
    @DisplayName("which entry is the original depends on the order of the list alone")
    default void theEarliestIsTheOriginal() {
        assertThat(pairs(finder().duplicates(mixed().reversed()))).isEqualTo(pairsFrom(copies().reversed()));
    }

    @Test
    @DisplayName("two entries of one id are refused")
    default void oneIdTwiceIsRefused() {
        Entry entry = others().getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> finder().duplicates(List.of(entry, entry)))
                .withMessageContaining(entry.id());
    }

    /** A copy, another entry, a copy, another entry ... and then the rest. */
    private List<Entry> mixed() {
        List<Entry> mixed = new ArrayList<>();
        for (int i = 0; i < Math.max(copies().size(), others().size()); i++) {
            if (i < copies().size()) {
                mixed.add(copies().get(i));
            }
            if (i < others().size()) {
                mixed.add(others().get(i));
            }
        }
        return mixed;
    }

    private static List<Tuple> pairs(List<Duplicate> duplicates) {
        return duplicates.stream()
                .map(duplicate -> Tuple.tuple(duplicate.original(), duplicate.copy()))
                .toList();
    }

    private static List<Tuple> pairsFrom(List<Entry> copies) {
        return copies.stream()
                .skip(1)
                .map(copy -> Tuple.tuple(copies.getFirst().id(), copy.id()))
                .toList();
    }
}
