package dev.loreboard.tck.fake;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.api.tagging.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A tagger that gives a text the words of the vocabulary that stand in it, each as sure as it stands early: 1 for the
 * first word of the text, 1/2 for the second, 1/3 for the third.
 */
public final class WordTagger implements Tagger {

    private static final String ORIGIN = "word-tagger";

    private final Gate gate = new Gate("the word tagger");
    private final Vocabulary vocabulary;

    public WordTagger(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Set<Modality> accepts() {
        return Set.of(Modality.TEXT);
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public List<List<Tag>> tagAll(List<? extends Content> batch) {
        return gate.call("tagAll", () -> Batch.of(batch, accepts(), "the word tagger", this::tags));
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    private List<Tag> tags(Content content) {
        List<String> words = List.copyOf(Words.of(((Text) content).value()));
        List<Tag> tags = new ArrayList<>();
        for (Vocabulary.Facet facet : vocabulary.facets()) {
            for (String label : facet.labels()) {
                int place = words.indexOf(label);
                if (place >= 0) {
                    tags.add(new Tag(facet.name(), label, 1.0 / (place + 1), ORIGIN));
                }
            }
        }
        tags.sort(Comparator.comparingDouble(Tag::confidence).reversed());
        return List.copyOf(tags);
    }
}
