package dev.loreboard.vector.s3;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.tck.fake.ScriptedServer;
import dev.loreboard.tck.fake.WebReply;
import dev.loreboard.vector.engine.Retries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;

/** What a server answers that plays a script, and a store that talks with it. */
final class ScriptedS3 {

    static final String BUCKET = "/art";
    static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    static final WebReply EMPTY = listing("<IsTruncated>false</IsTruncated>");
    static final WebReply MISSING = error(404, "NoSuchKey", "The specified key does not exist.");

    private static final Retries THREE = new Retries(3, Duration.ofMillis(1), Duration.ofSeconds(2));

    private ScriptedS3() {}

    static S3Options options(ScriptedServer server) {
        return S3Options.at(server.address(), "art", Keyed.KEYS);
    }

    /** The server answers every listing, also the one at the opening, with nothing. */
    static S3MediaStore open(ScriptedServer server) {
        server.always("GET", BUCKET, request -> EMPTY);
        return openAsItIs(options(server));
    }

    static S3MediaStore openAsItIs(S3Options options) {
        return new S3MediaStore(options, Clock.fixed(NOW, ZoneOffset.UTC), THREE);
    }

    static String path(byte[] item) {
        return BUCKET + "/" + ContentHash.of(item);
    }

    /** The beginning of an item, as a store asks for it. */
    static WebReply head(byte[] item) {
        return part(item, 0, Math.min(item.length, 64) - 1);
    }

    static WebReply part(byte[] item, int first, int last) {
        return WebReply.of(206, Arrays.copyOfRange(item, first, last + 1))
                .withHeader("Content-Range", "bytes " + first + "-" + last + "/" + item.length);
    }

    static WebReply listing(String inside) {
        return WebReply.text(200, "<?xml version=\"1.0\"?><ListBucketResult>" + inside + "</ListBucketResult>");
    }

    static String contents(String key) {
        return "<Contents><Key>" + key + "</Key><Size>1</Size></Contents>";
    }

    static String next(Optional<String> token) {
        return "<IsTruncated>" + token.isPresent() + "</IsTruncated>"
                + token.map(text -> "<NextContinuationToken>" + text + "</NextContinuationToken>")
                        .orElse("");
    }

    static WebReply error(int status, String code, String message) {
        return WebReply.text(
                status,
                "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>");
    }
}
