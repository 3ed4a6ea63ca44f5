package dev.loreboard.vector.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.clustering.ContentMarks;
import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.Duplicate.NearShot;
import dev.loreboard.api.clustering.Duplicate.SameBytes;
import dev.loreboard.api.clustering.Duplicate.SamePicture;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import dev.loreboard.tck.clustering.DuplicateFinderContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The finder of duplicates by evidence keeps the contract")
class EvidenceDuplicatesTest implements DuplicateFinderContract {

    private static final EmbeddingSpace FLAT = new EmbeddingSpace("flat", 2);
    private static final ContentHash HASH = ContentHash.of("a dragon".getBytes(StandardCharsets.UTF_8));

    @Override
    public DuplicateFinder finder() {
        return new EvidenceDuplicates(EvidenceOptions.defaults());
    }

    @Override
    public List<Entry> copies() {
        return List.of(entry("z", 0), entry("a", 4), entry("m", 8));
    }

    @Override
    public List<Entry> others() {
        return List.of(entry("b", 90), entry("y", 180));
    }

    private static Entry entry(String id, double degrees) {
        double angle = Math.toRadians(degrees);
        return Entry.of(id, Embedding.of(FLAT, (float) Math.cos(angle), (float) Math.sin(angle)));
    }

    private static Entry picture(String id, double degrees, long bits) {
        Metadata kind = ContentMarks.KIND.note(Metadata.none(), Modality.IMAGE);
        return entry(id, degrees)
                .withMetadata(kind.with(
                        ContentMarks.FINGERPRINT, Value.of(new Fingerprint("bits", List.of(bits)).toString())));
    }

    private List<Duplicate> among(Entry... entries) {
        return finder().duplicates(List.of(entries));
    }

    @Test
    @DisplayName("the same bytes are evidence enough, however they were embedded")
    void sameBytes() {
        Metadata marked = Metadata.none().with(ContentMarks.HASH, Value.of(HASH.toString()));

        assertThat(among(entry("a", 0).withMetadata(marked), entry("b", 90).withMetadata(marked)))
                .containsExactly(new Duplicate("a", "b", new SameBytes(HASH)));
    }

    @Test
    @DisplayName("fingerprints that are near count when the embeddings are near too")
    void samePicture() {
        assertThat(among(picture("a", 0, 0), picture("b", 30, 7)))
                .containsExactly(new Duplicate("a", "b", new SamePicture(3)));
        assertThat(among(picture("a", 0, 0), picture("b", 60, 7))).isEmpty();
        assertThat(among(picture("a", 0, 0), picture("b", 30, -1))).isEmpty();
    }

    @Test
    @DisplayName("embeddings that are very near count alone, but not those of texts or of different kinds")
    void nearShot() {
        assertThat(among(picture("a", 0, 0), picture("b", 10, -1)))
                .singleElement()
                .satisfies(found -> assertThat(found.evidence()).isInstanceOf(NearShot.class));

        Metadata text = ContentMarks.KIND.note(Metadata.none(), Modality.TEXT);
        Metadata sound = ContentMarks.KIND.note(Metadata.none(), Modality.AUDIO);
        assertThat(among(entry("a", 0).withMetadata(text), entry("b", 1).withMetadata(text)))
                .isEmpty();
        assertThat(among(entry("a", 0).withMetadata(text), entry("b", 1).withMetadata(sound)))
                .isEmpty();
    }

    @Test
    @DisplayName("the evidence that is named is the strongest, and the original the earliest by any")
    void strongestEvidence() {
        assertThat(among(picture("a", 0, 0), picture("b", 1, 1)))
                .containsExactly(new Duplicate("a", "b", new SamePicture(1)));

        Metadata marked = Metadata.none().with(ContentMarks.HASH, Value.of(HASH.toString()));
        assertThat(among(
                        entry("a", 0),
                        entry("b", 20).withMetadata(marked),
                        entry("c", 10).withMetadata(marked)))
                .extracting(Duplicate::original, Duplicate::copy)
                .containsExactly(Tuple.tuple("a", "c"));
    }

    @Test
    @DisplayName("marks that are none, or of another scheme, are no evidence")
    void malformedMarks() {
        Metadata kind = ContentMarks.KIND.note(Metadata.none(), Modality.IMAGE);
        Metadata nonsense =
                kind.with(ContentMarks.FINGERPRINT, Value.of("nonsense")).with(ContentMarks.HASH, Value.of("nonsense"));
        Metadata foreign = kind.with(ContentMarks.FINGERPRINT, Value.of("other:0000000000000000"));

        assertThat(among(
                        entry("a", 0).withMetadata(nonsense),
                        entry("b", 25).withMetadata(nonsense),
                        picture("c", 50, 0),
                        entry("d", 75).withMetadata(foreign)))
                .isEmpty();
    }

    @Test
    @DisplayName("entries of two spaces are refused")
    void twoSpaces() {
        Entry stranger = Entry.of("s", Embedding.of(new EmbeddingSpace("other", 2), 1, 0));

        assertThatExceptionOfType(SpaceMismatchException.class).isThrownBy(() -> among(entry("a", 0), stranger));
    }
}
