package dev.loreboard.api.tagging;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import java.util.List;
import java.util.Set;

/** Puts content into words. May be shared between threads. */
public interface Describer extends AutoCloseable {

    /** The kinds of content it takes, at least one. */
    Set<Modality> accepts();

    /**
     * Describes a batch: same order out as in, same size, and each item as if it were alone.
     *
     * @throws dev.loreboard.api.failure.BatchException when items fail, with the reason of each and the descriptions of
     *     the others; content of a kind that is not accepted fails with an {@link
     *     dev.loreboard.api.failure.UnsupportedContentException}
     */
    List<Description> describeAll(List<? extends Content> batch);

    @Override
    void close();
}
