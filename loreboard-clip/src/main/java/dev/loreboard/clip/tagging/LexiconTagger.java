package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.content.Video;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.api.tagging.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tags text, such as lyrics, by the words that occur in it. The more often words of a label occur, beside those of other labels of
 * its facet, the surer it is. A word soon after "not", "no", "never" or "without" does not count. May be shared between threads.
 */
public final class LexiconTagger implements Tagger {

    private final Gate gate;
    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final String origin;

    public LexiconTagger(Lexicon lexicon) {
        this.gate = new Gate("the tagger by the lexicon " + lexicon.id());
        this.lexicon = lexicon;
        this.vocabulary = lexicon.vocabulary();
        this.origin = "lexicon " + lexicon.id();
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
        return gate.call("tagAll", () -> {
            SortedMap<Integer, List<Tag>> results = new TreeMap<>();
            SortedMap<Integer, LoreboardException> failures = new TreeMap<>();
            for (int position = 0; position < batch.size(); position++) {
                CancelledException.throwIfInterrupted("Tagging");
                switch (batch.get(position)) {
                    case Text text -> results.put(position, tags(text.value()));
                    case Image image -> failures.put(position, notTaken(image));
                    case Audio audio -> failures.put(position, notTaken(audio));
                    case Video video -> failures.put(position, notTaken(video));
                }
            }
            if (!failures.isEmpty()) {
                throw new BatchException(failures, results);
            }
            return List.copyOf(results.values());
        });
    }

    private static UnsupportedContentException notTaken(Content content) {
        return new UnsupportedContentException("A tagger by a lexicon was given " + content.modality()
                + " and takes TEXT only. Give it the words by themselves.");
    }

    private List<Tag> tags(String text) {
        Map<Lexicon.Entry, Integer> found = new HashMap<>();
        Map<String, Integer> ofFacet = new HashMap<>();
        for (String word : SaidWords.of(text)) {
            for (Lexicon.Entry entry : lexicon.entries()) {
                if (entry.knows(word)) {
                    found.merge(entry, 1, Integer::sum);
                    ofFacet.merge(entry.facet(), 1, Integer::sum);
                }
            }
        }
        return found.entrySet().stream()
                .map(one -> tag(
                        one.getKey(),
                        one.getValue(),
                        ofFacet.getOrDefault(one.getKey().facet(), 0)))
                .sorted(Comparator.comparingDouble(Tag::confidence)
                        .reversed()
                        .thenComparing(Tag::facet)
                        .thenComparing(Tag::label))
                .toList();
    }

    /** One word alone is half sure. */
    private Tag tag(Lexicon.Entry entry, int count, int ofFacet) {
        return new Tag(entry.facet(), entry.label(), count / (ofFacet + 1.0), origin);
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    @Override
    public String toString() {
        return gate.toString();
    }
}
