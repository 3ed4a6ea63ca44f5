package dev.loreboard.tck.sabotage;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.tck.fake.WordTagger;
import dev.loreboard.tck.tagging.TaggerContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Taggers that are wrong in one way each. */
final class TaggingSaboteurs {

    private TaggingSaboteurs() {}

    /** Changes the answer of a good tagger. */
    private abstract static class BrokenTagger implements TaggerContract, Tagger {

        private final Tagger good = new WordTagger(
                Vocabulary.empty().with("subject", "castle", "dragon").with("mood", "calm", "wild"));

        @Override
        public Tagger openTagger() {
            return this;
        }

        @Override
        public List<Content> samples() {
            return List.of(Text.of("a wild dragon"), Text.of("the calm castle"), Text.of("a dragon in a castle"));
        }

        @Override
        public Set<Modality> accepts() {
            return good.accepts();
        }

        @Override
        public Vocabulary vocabulary() {
            return good.vocabulary();
        }

        @Override
        public List<List<Tag>> tagAll(List<? extends Content> batch) {
            return good.tagAll(batch);
        }

        @Override
        public void close() {
            good.close();
        }
    }

    @Breaks("takesContentAndHasWords")
    static class HasNoWords extends BrokenTagger {

        @Override
        public Vocabulary vocabulary() {
            return Vocabulary.empty();
        }
    }

    @Breaks("contentGetsWordsThatFit")
    static class NeverSaysAWord extends BrokenTagger {

        @Override
        public List<List<Tag>> tagAll(List<? extends Content> batch) {
            return batch.stream().map(item -> List.<Tag>of()).toList();
        }
    }

    @Breaks("contentGetsWordsThatFit")
    static class SaysTheSameOfEverything extends BrokenTagger {

        @Override
        public List<List<Tag>> tagAll(List<? extends Content> batch) {
            List<Tag> first = super.tagAll(samples()).getFirst();
            return batch.stream().map(item -> first).toList();
        }
    }

    @Breaks("everyTagIsAWordOfTheVocabulary")
    static class ShoutsItsWords extends BrokenTagger {

        @Override
        public List<List<Tag>> tagAll(List<? extends Content> batch) {
            return super.tagAll(batch).stream()
                    .map(tags -> tags.stream()
                            .map(tag -> new Tag(tag.facet(), tag.label() + "!", tag.confidence(), tag.origin()))
                            .toList())
                    .toList();
        }
    }

    @Breaks("everyTagIsAWordOfTheVocabulary")
    static class RepeatsItself extends BrokenTagger {

        @Override
        public List<List<Tag>> tagAll(List<? extends Content> batch) {
            return super.tagAll(batch).stream()
                    .map(tags -> {
                        List<Tag> twice = new ArrayList<>(tags);
                        twice.addAll(tags);
                        return List.copyOf(twice);
                    })
                    .toList();
        }
    }

    @Breaks("tagsComeByFallingConfidence")
    static class SaysTheLeastSureFirst extends BrokenTagger {

        @Override
        public List<List<Tag>> tagAll(List<? extends Content> batch) {
            return super.tagAll(batch).stream().map(List::reversed).toList();
        }
    }

    @Breaks("batchEqualsSingles")
    static class TagsBackwards extends BrokenTagger {

        @Override
        public List<List<Tag>> tagAll(List<? extends Content> batch) {
            return super.tagAll(batch).reversed();
        }
    }

    @Breaks("anEmptyBatchIsFine")
    static class NeedsAFirstItem extends BrokenTagger {

        @Override
        public List<List<Tag>> tagAll(List<? extends Content> batch) {
            batch.getFirst();
            return super.tagAll(batch);
        }
    }

    @Breaks("aBadItemFailsAlone")
    static class PassesOverBadItems extends BrokenTagger {

        @Override
        public List<List<Tag>> tagAll(List<? extends Content> batch) {
            try {
                return super.tagAll(batch);
            } catch (BatchException failure) {
                return batch.stream().map(item -> List.<Tag>of()).toList();
            }
        }
    }
}
