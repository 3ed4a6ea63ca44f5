package dev.loreboard.tck.sabotage;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Description;
import dev.loreboard.tck.fake.PlainDescriber;
import dev.loreboard.tck.tagging.DescriberContract;
import java.util.List;
import java.util.Set;

/** Describers that are wrong in one way each. */
final class DescriberSaboteurs {

    private DescriberSaboteurs() {}

    /** Changes the answer of a good describer. */
    private abstract static class BrokenDescriber implements DescriberContract, Describer {

        private final Describer good = new PlainDescriber(Set.of(Modality.TEXT));

        @Override
        public Describer openDescriber() {
            return this;
        }

        @Override
        public List<Content> samples() {
            return List.of(Text.of("a dragon"), Text.of("a castle"));
        }

        @Override
        public Set<Modality> accepts() {
            return good.accepts();
        }

        @Override
        public List<Description> describeAll(List<? extends Content> batch) {
            return good.describeAll(batch);
        }

        @Override
        public void close() {
            good.close();
        }
    }

    @Breaks("takesSomeContent")
    static class TakesNothing extends BrokenDescriber {

        @Override
        public Set<Modality> accepts() {
            return Set.of();
        }
    }

    @Breaks("batchEqualsSingles")
    static class DescribesBackwards extends BrokenDescriber {

        @Override
        public List<Description> describeAll(List<? extends Content> batch) {
            return super.describeAll(batch).reversed();
        }
    }

    @Breaks("differentContentsDiffer")
    static class SaysTheSameOfEverything extends BrokenDescriber {

        @Override
        public List<Description> describeAll(List<? extends Content> batch) {
            return batch.stream()
                    .map(item -> Description.of("A picture", "It is beautiful.", "critic"))
                    .toList();
        }
    }

    @Breaks("anEmptyBatchIsFine")
    static class NeedsAFirstItem extends BrokenDescriber {

        @Override
        public List<Description> describeAll(List<? extends Content> batch) {
            batch.getFirst();
            return super.describeAll(batch);
        }
    }

    @Breaks("aBadItemFailsAlone")
    static class ThrowsTheFirstFailure extends BrokenDescriber {

        @Override
        public List<Description> describeAll(List<? extends Content> batch) {
            try {
                return super.describeAll(batch);
            } catch (BatchException failure) {
                throw failure.failures().firstEntry().getValue();
            }
        }
    }
}
