package dev.loreboard.vector.s3;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.MediaType;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Optional;

/**
 * Something to ask a server; asking it twice comes to the same.
 *
 * @param headers beside those of the signature, with names in lower case
 */
record S3Request(Method method, URI address, Map<String, String> headers, Optional<Spool> body) {

    private static final ContentHash NOTHING = ContentHash.of(new byte[0]);

    enum Method {
        GET,
        PUT,
        DELETE
    }

    static S3Request of(Method method, URI address) {
        return new S3Request(method, address, Map.of(), Optional.empty());
    }

    /** @param range as in a header, without the unit: {@code 0-99} */
    static S3Request part(URI address, String range) {
        return new S3Request(Method.GET, address, Map.of("range", "bytes=" + range), Optional.empty());
    }

    static S3Request put(URI address, Spool spool) {
        String type = spool.item().type().map(MediaType::ianaName).orElse("application/octet-stream");
        return new S3Request(Method.PUT, address, Map.of("content-type", type), Optional.of(spool));
    }

    ContentHash payload() {
        return body.map(spool -> spool.item().hash()).orElse(NOTHING);
    }

    long size() {
        return body.map(spool -> spool.item().size()).orElse(0L);
    }

    Sending sending() {
        if (body.isPresent()) {
            Upload upload = new Upload(body.get().publisher());
            return new Sending(upload, upload::stop);
        }
        return new Sending(BodyPublishers.noBody(), () -> method != Method.DELETE);
    }

    /** As it stands in a message. */
    @Override
    public String toString() {
        return method + " " + address;
    }
}
