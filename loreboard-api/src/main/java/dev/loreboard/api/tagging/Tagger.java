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
     * Tags a batch: same order out as in, same size, and each item as if it were alone. An item's tags are words of the
     * vocabulary, none of them twice, by falling confidence. An empty list is an answer: none of the words fits.
     *
     * @throws dev.loreboard.api.failure.BatchException when items fail, with the reason of each and the tags of the
     *     others; content of a kind that is not accepted fails with an {@link
     *     dev.loreboard.api.failure.UnsupportedContentException}
     */
    List<List<Tag>> tagAll(List<? extends Content> batch);

    @Override
    void close();
}
