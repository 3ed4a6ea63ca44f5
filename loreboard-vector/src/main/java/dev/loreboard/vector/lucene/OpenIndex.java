package dev.loreboard.vector.lucene;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An index in use: what writes to it, and what sees its last commit.
 *
 * @param commits keeps a commit's files for as long as a snapshot of it is taken
 */
record OpenIndex(EmbeddingSpace space, IndexWriter writer, SearcherManager searchers, SnapshotDeletionPolicy commits)
        implements Closeable {

    private static final double MEGABYTES_BEFORE_FLUSH = 64;

    /** So many joinings may be due besides those under way before a put has to wait. */
    private static final int MERGES_WAITING = 6;

    /** @param wanted the space that it must have; nothing to take it as it is */
    static OpenIndex open(Directory directory, LuceneOptions options, Optional<EmbeddingSpace> wanted)
            throws IOException {
        Optional<IndexManifest> present = IndexManifest.read(directory, options.folder());
        IndexManifest manifest =
                present.or(() -> wanted.map(IndexManifest::new)).orElseThrow(() -> missing(options.folder()));
        wanted.ifPresent(space -> manifest.space().requireSame(space, "The Lucene store at " + options.folder()));
        SnapshotDeletionPolicy commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
        IndexWriterConfig config = new IndexWriterConfig()
                .setCodec(new VectorCodec(options, manifest.space()))
                .setCommitOnClose(false)
                .setIndexDeletionPolicy(commits)
                .setMergeScheduler(onEveryCore())
                .setRAMBufferSizeMB(MEGABYTES_BEFORE_FLUSH);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            claim(writer, manifest, options);
            writer.maybeMerge();
            return new OpenIndex(manifest.space(), writer, new SearcherManager(writer, null), commits);
        } catch (IOException | RuntimeException failure) {
            IOUtils.closeWhileHandlingException(writer);
            throw failure;
        }
    }

    /** Whether a failure of the disk has shut it down, or is about to. */
    boolean isBroken() {
        return !writer.isOpen() || writer.getTragicException() != null;
    }

    /*
     * Lucene gives half of the cores to joining pieces, and of these one to each joining besides its own thread's; on two
     * cores a graph is built by a single thread then, while puts and searches have the other core to themselves.
     */

    /** Joins pieces with as many threads as there are cores, however few. */
    private static MergeScheduler onEveryCore() {
        int cores = Runtime.getRuntime().availableProcessors();
        ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
        scheduler.setMaxMergesAndThreads(cores + MERGES_WAITING, cores + 1);
        return scheduler;
    }

    static StorageException missing(Path folder) {
        return new StorageException("There is no Lucene store at " + folder
                + ". To make one, lend the space that it should live in, or an embedder.");
    }

    /** Nobody else writes from now on; somebody may have since the manifest was read. */
    private static void claim(IndexWriter writer, IndexManifest manifest, LuceneOptions options) throws IOException {
        Map<String, String> data = IndexManifest.commitData(writer.getLiveCommitData());
        if (data.isEmpty()) {
            writer.setLiveCommitData(manifest.toCommitData().entrySet());
            writer.commit();
        } else {
            IndexManifest.parse(data, options.folder())
                    .space()
                    .requireSame(manifest.space(), "The Lucene store at " + options.folder());
        }
    }

    /** What was not committed is forgotten, and merges that are under way are left for the next time. */
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer);
    }
}
