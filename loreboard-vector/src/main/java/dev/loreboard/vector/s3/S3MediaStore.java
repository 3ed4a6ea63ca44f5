package dev.loreboard.vector.s3;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.vector.engine.Retries;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A media store in a bucket of S3, or of a server that speaks its language: one object for each item, named by its hash.
 *
 * <p>An item is read into a temporary file first, for its hash is signed with it; the server compares, and keeps all of
 * it or nothing. It may have 5 GiB at most. Whoever reads a whole item gets the bytes of its hash or a failure; of a part
 * only the length can be checked. A page costs a request for each of its items.
 *
 * <p>A stream that is open holds a connection until it is closed, also behind the end of the store. When the thread of a
 * call is interrupted after the last byte of a change was sent, the call waits for the answer, and ends as if it had not
 * been interrupted. Several programs may use one bucket. May be shared between threads.
 */
public final class S3MediaStore implements MediaStore {

    private static final long MOST_BYTES = 5L << 30;
    private static final String BEFORE_ALL = "";

    private final Gate gate;
    private final S3Client client;
    private final Bucket bucket;

    /**
     * Opens a bucket that is there.
     *
     * @throws dev.loreboard.api.failure.ServiceException when the server cannot be reached, or refuses
     */
    public S3MediaStore(S3Options options) {
        this(options, Clock.systemUTC(), Retries.few());
    }

    S3MediaStore(S3Options options, Clock clock, Retries retries) {
        this.gate = new Gate("the media store in the bucket \"" + options.bucket() + "\"");
        this.client = new S3Client(options, clock, retries);
        this.bucket = new Bucket(options, client);
        try {
            bucket.requireListed();
        } catch (RuntimeException failure) {
            client.close();
            throw failure;
        }
    }

    @Override
    public MediaItem put(InputStream bytes, ContentLimits limits) {
        return gate.call("put", () -> {
            try (Spool spool = Spool.of(limits.bound("The item", bytes), MOST_BYTES)) {
                MediaItem item = spool.item();
                if (!isThere(item)) {
                    bucket.put(spool);
                }
                return item;
            }
        });
    }

    private boolean isThere(MediaItem item) {
        return bucket.find(item.hash())
                .filter(found -> found.size() == item.size())
                .isPresent();
    }

    @Override
    public Optional<MediaItem> find(ContentHash hash) {
        return gate.call("find", () -> bucket.find(hash));
    }

    @Override
    public InputStream open(ContentHash hash, ByteRange range) {
        return gate.call("open", () -> bucket.open(hash, range));
    }

    @Override
    public boolean remove(ContentHash hash) {
        return gate.call("remove", () -> {
            boolean there = bucket.find(hash).isPresent();
            if (there) {
                bucket.remove(hash);
            }
            return there;
        });
    }

    @Override
    public List<MediaItem> first(int limit) {
        return page(BEFORE_ALL, limit);
    }

    @Override
    public List<MediaItem> after(ContentHash hash, int limit) {
        return page(hash.toString(), limit);
    }

    @Override
    public void close() {
        gate.close(client::close);
    }

    private List<MediaItem> page(String after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page has at least one item; " + limit + " were asked for.");
        }
        return gate.call("list", () -> bucket.after(after, limit));
    }
}
