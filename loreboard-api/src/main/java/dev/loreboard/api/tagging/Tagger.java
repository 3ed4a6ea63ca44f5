package dev.loreboard.api.tagging;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import java.util.List;
import java.util.Set;

/** Gives words to content. May be shared between threads. */
public interface Tagger extends AutoCloseable {

    /** The kinds of content it takes, at least one. */
    Set<Modality> accepts();

    /** The words it can give. */
    Vocabulary vocabulary();

    /**
     * Tags a batch: same order out as in, each item's tags by falling confidence. An empty list is an answer: none of
     * the words fits.
     *
     * @throws dev.loreboard.api.failure.BatchException when items fail, with the reason of each and the tags of the
     *     others
     */
    List<List<Tag>> tagAll(List<? extends Content> batch);

    @Override
    void close();
}
