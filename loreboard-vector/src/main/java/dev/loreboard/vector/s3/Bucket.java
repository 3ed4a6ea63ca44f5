package dev.loreboard.vector.s3;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items as the objects of a bucket, each under the prefix by its hash. May be shared between threads. */
final class Bucket {

    private static final String HEAD = "0-" + (MediaType.HEAD_BYTES - 1);
    private static final int LEAST_LISTED = 100;
    private static final int MOST_LISTED = 1000;

    private final String name;
    private final S3Client client;
    private final BucketAddress address;
    private final String prefix;

    Bucket(S3Options options, S3Client client) {
        this.name = options.bucket();
        this.client = client;
        this.address = new BucketAddress(options);
        this.prefix = options.prefix();
    }

    /** Its first bytes are asked for, since they tell the format, and their answer the size. */
    Optional<MediaItem> find(ContentHash hash) {
        S3Request request = S3Request.part(address.object(prefix + hash), HEAD);
        return client.ask(request, answer -> switch (answer.status()) {
            case Answer.OK, Answer.PARTIAL -> Optional.of(item(hash, answer));
            case Answer.NO_SUCH_RANGE -> {
                answer.body().close();
                yield Optional.of(new MediaItem(hash, 0, new byte[0]));
            }
            default -> {
                requireMissing(request, answer);
                yield Optional.empty();
            }
        });
    }

    private static MediaItem item(ContentHash hash, Answer answer) throws IOException {
        try (InputStream body = answer.body()) {
            Answer.Part part = answer.part();
            byte[] head = body.readNBytes((int) Math.min(part.length(), MediaType.HEAD_BYTES));
            if (part.first() != 0 || head.length < Math.min(part.total(), MediaType.HEAD_BYTES)) {
                throw new EOFException("the answer ended after " + head.length + " bytes");
            }
            return new MediaItem(hash, part.total(), head);
        }
    }

    void put(Spool spool) {
        S3Request request = S3Request.put(address.object(prefix + spool.item().hash()), spool);
        client.ask(request, answer -> done(request, answer));
    }

    void remove(ContentHash hash) {
        S3Request request = S3Request.of(S3Request.Method.DELETE, address.object(prefix + hash));
        client.ask(request, answer -> done(request, answer));
    }

    /** Does not read the body: the change has happened, so an interrupt may not end this any more. */
    private boolean done(S3Request request, Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw client.refused(request, ErrorAnswer.of(answer));
        }
        answer.body().close();
        return true;
    }

    InputStream open(ContentHash hash, ByteRange range) {
        boolean whole = range.equals(ByteRange.all());
        S3Request request = whole
                ? S3Request.of(S3Request.Method.GET, address.object(prefix + hash))
                : S3Request.part(address.object(prefix + hash), range.toString());
        Optional<InputStream> stream = client.ask(request, answer -> switch (answer.status()) {
            case Answer.OK, Answer.PARTIAL -> Optional.of(stream(hash, range, answer));
            case Answer.NO_SUCH_RANGE -> {
                answer.body().close();
                yield Optional.empty();
            }
            default -> {
                requireMissing(request, answer);
                throw missing(hash);
            }
        });
        return stream.orElseGet(() -> none(hash, range));
    }

    private static InputStream stream(ContentHash hash, ByteRange range, Answer answer) throws IOException {
        Answer.Part part = answer.part();
        long length = range.lengthWithin(part.total());
        if (part.first() > range.first()) {
            throw new NonsenseException("it begins behind what was asked for");
        }
        answer.body().skipNBytes(range.first() - part.first());
        return new ItemStream(
                answer.body(),
                hash,
                length,
                range.equals(ByteRange.all()) ? ItemStream.Check.LENGTH_AND_HASH : ItemStream.Check.LENGTH);
    }

    /** Behind the last byte: nothing from the very end, else a refusal. */
    private InputStream none(ContentHash hash, ByteRange range) {
        long size = find(hash).orElseThrow(() -> missing(hash)).size();
        if (range.lengthWithin(size) > 0) {
            throw ServiceException.permanent(
                    "S3 was asked for the bytes " + range + " of the item " + hash
                            + ", and said that there are none. Yet it has " + size
                            + " bytes: somebody else may have written it just now. Open it again.",
                    null);
        }
        return InputStream.nullInputStream();
    }

    /** Fails unless the bucket is there and may be listed. */
    void requireListed() {
        list(Map.of("list-type", "2", "max-keys", "1", "prefix", prefix));
    }

    /** The next items after this text, one request for each, since a listing tells no first bytes. */
    List<MediaItem> after(String text, int limit) {
        int size = Math.clamp(limit, LEAST_LISTED, MOST_LISTED);
        Listing hashes = new Listing(prefix, text, size, this::list);
        List<MediaItem> items = new ArrayList<>();
        while (items.size() < limit && hashes.hasNext()) {
            find(hashes.next()).ifPresent(items::add);
        }
        return List.copyOf(items);
    }

    private ListPage list(Map<String, String> query) {
        S3Request request = S3Request.of(S3Request.Method.GET, address.question(query));
        return client.ask(request, answer -> {
            if (!answer.isSuccess()) {
                throw client.refused(request, ErrorAnswer.of(answer));
            }
            return ListPage.read(answer.text());
        });
    }

    /** A bucket that is not there is a failure; an object may be missing. */
    private void requireMissing(S3Request request, Answer answer) throws IOException {
        ErrorAnswer error = ErrorAnswer.of(answer);
        if (error.status() != Answer.NOT_FOUND || error.code().equals("NoSuchBucket")) {
            throw client.refused(request, error);
        }
    }

    private UnreadableContentException missing(ContentHash hash) {
        return new UnreadableContentException(
                "There is no item " + hash + " in the bucket \"" + name + "\". Put it first, or ask find().");
    }
}
