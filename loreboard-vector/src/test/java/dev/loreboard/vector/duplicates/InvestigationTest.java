package dev.loreboard.vector.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.clustering.ContentMarks;
import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.Duplicate.Evidence;
import dev.loreboard.api.content.Fingerprint;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A search for copies among many")
class InvestigationTest {

    private static final EvidenceOptions OPTIONS = EvidenceOptions.defaults();

    @ParameterizedTest(name = "{0} dimensions")
    @ValueSource(ints = {2, 96, 300})
    @DisplayName("answers as comparing each entry with every original before it does")
    void answersAsTheObviousSearch(int dimension) {
        List<Entry> entries = entries(dimension, 1500, 7);

        List<Duplicate> found = new EvidenceDuplicates(OPTIONS).duplicates(entries);

        assertThat(found).isEqualTo(obvious(entries)).hasSizeGreaterThan(100);
    }

    private static List<Duplicate> obvious(List<Entry> entries) {
        Witness witness = new Witness(OPTIONS);
        List<Suspect> originals = new ArrayList<>();
        List<Duplicate> duplicates = new ArrayList<>();
        for (Entry entry : entries) {
            Suspect suspect = Suspect.of(entry);
            Optional<Suspect> original = originals.stream()
                    .filter(earlier -> witness.evidence(earlier, suspect).isPresent())
                    .findFirst();
            if (original.isEmpty()) {
                originals.add(suspect);
                continue;
            }
            Evidence evidence = witness.evidence(original.get(), suspect).orElseThrow();
            duplicates.add(new Duplicate(original.get().id(), entry.id(), evidence));
        }
        return duplicates;
    }

    /** Every third is made from an earlier one: a little changed or much, with its fingerprint or without. */
    private static List<Entry> entries(int dimension, int count, long seed) {
        EmbeddingSpace space = new EmbeddingSpace("random", dimension);
        SplittableRandom random = new SplittableRandom(seed);
        List<float[]> vectors = new ArrayList<>();
        List<Long> prints = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            boolean copied = number % 3 == 2;
            int from = number == 0 ? 0 : random.nextInt(number);
            double change = copied ? random.nextDouble() : 0;
            float[] vector = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                double noise = random.nextDouble(-1, 1);
                vector[i] = (float) (copied ? vectors.get(from)[i] + change * noise : noise);
            }
            vectors.add(vector);
            prints.add(copied && random.nextBoolean() ? prints.get(from) ^ 5 : random.nextLong());
            entries.add(Entry.of("entry " + number, Embedding.of(space, vector)).withMetadata(marks(prints.getLast())));
        }
        return entries;
    }

    private static Metadata marks(long bits) {
        Fingerprint print = new Fingerprint("bits", List.of(bits, 0L));
        return Metadata.none().with(ContentMarks.FINGERPRINT, Value.of(print.toString()));
    }
}
