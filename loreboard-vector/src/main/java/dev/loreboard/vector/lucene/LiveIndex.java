package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.EmbeddingSpace;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of a store. Lucene shuts a writer down for good when the disk fails it; here the next change opens another
 * one, so that a store recovers when the disk does.
 */
final class LiveIndex implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

    private final Directory directory;
    private final LuceneOptions options;
    private volatile OpenIndex open;

    /** What somebody reads in the index. */
    @FunctionalInterface
    interface Reading<T> {

        T read(IndexSearcher searcher) throws IOException;
    }

    LiveIndex(Directory directory, LuceneOptions options, Optional<EmbeddingSpace> wanted) throws IOException {
        this.directory = directory;
        this.options = options;
        this.open = OpenIndex.open(directory, options, wanted);
    }

    /** For the one thread that makes changes. */
    OpenIndex writable() throws IOException {
        OpenIndex before = open;
        if (before.isBroken()) {
            LOG.warn("The Lucene store at {} failed to write and is opened anew.", options.folder());
            // The thread that broke it may hold the lock a little longer; closing waits for that.
            IOUtils.closeWhileHandlingException(before.writer());
            open = OpenIndex.open(directory, options, Optional.of(before.space()));
            IOUtils.closeWhileHandlingException(before.searchers());
        }
        return open;
    }

    OpenIndex current() {
        return open;
    }

    /** Reads the last commit that everybody may see. */
    <T> T read(Reading<T> reading) throws IOException {
        while (true) {
            OpenIndex seen = open;
            IndexSearcher searcher;
            try {
                searcher = seen.searchers().acquire();
            } catch (AlreadyClosedException replaced) {
                if (seen.equals(open)) {
                    throw replaced;
                }
                continue;
            }
            try {
                return reading.read(searcher);
            } finally {
                seen.searchers().release(searcher);
            }
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(open, directory);
    }
}
