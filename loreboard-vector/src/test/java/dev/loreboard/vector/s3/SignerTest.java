package dev.loreboard.vector.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.spi.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The signature of a request")
class SignerTest {

    private static final ContentHash NOTHING = ContentHash.of(new byte[0]);

    @Test
    @DisplayName("is the one that botocore makes, for keys, queries and headers of all kinds")
    void isThatOfBotocore() throws IOException {
        JsonNode golden = golden();
        assertThat(golden.get("requests").size()).isGreaterThan(50);
        for (JsonNode request : golden.get("requests")) {
            Map<String, String> headers = new TreeMap<>();
            request.get("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().textValue()));

            SortedMap<String, String> signed = signer(
                            golden, request.get("token").textValue())
                    .sign(
                            request.get("method").textValue(),
                            URI.create(request.get("address").textValue()),
                            headers,
                            ContentHash.parse(request.get("payload").textValue()));

            assertThat(signed.get("authorization"))
                    .as(request.get("method") + " " + request.get("address"))
                    .isEqualTo(request.get("authorization").textValue());
        }
    }

    @Test
    @DisplayName("is the one in the published example of a part of an object")
    void isThatOfThePublishedObject() {
        SortedMap<String, String> signed = published()
                .sign(
                        "GET",
                        URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                        Map.of("range", "bytes=0-9"),
                        NOTHING);

        assertThat(signed)
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + " SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                                + " Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
                .containsEntry("x-amz-date", "20130524T000000Z");
    }

    @Test
    @DisplayName("is the one in the published example of an upload")
    void isThatOfThePublishedUpload() {
        SortedMap<String, String> signed = published()
                .sign(
                        "PUT",
                        URI.create("https://examplebucket.s3.amazonaws.com/test%24file.text"),
                        Map.of(
                                "date", "Fri, 24 May 2013 00:00:00 GMT",
                                "x-amz-storage-class", "REDUCED_REDUNDANCY"),
                        ContentHash.of("Welcome to Amazon S3.".getBytes(StandardCharsets.UTF_8)));

        assertThat(signed.get("authorization"))
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    @DisplayName("is the one in the published example of a listing, in whatever order the query comes")
    void isThatOfThePublishedListing() {
        for (String query : new String[] {"max-keys=2&prefix=J", "prefix=J&max-keys=2"}) {
            SortedMap<String, String> signed = published()
                    .sign("GET", URI.create("https://examplebucket.s3.amazonaws.com/?" + query), Map.of(), NOTHING);

            assertThat(signed.get("authorization"))
                    .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
        }
    }

    @Test
    @DisplayName("never shows the secret that it is made with")
    void neverShowsTheSecret() {
        Signer signer = published();

        assertThat(signer.toString()).doesNotContain("wJalr");
        assertThat(signer.sign("GET", URI.create("http://localhost/"), Map.of(), NOTHING)
                        .toString())
                .doesNotContain("wJalr");
    }

    private static Signer published() {
        return new Signer(
                "us-east-1",
                S3Keys.of(new Secret("AKIAIOSFODNN7EXAMPLE"), new Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")),
                Clock.fixed(Instant.parse("2013-05-24T00:00:00Z"), ZoneOffset.UTC));
    }

    private static Signer signer(JsonNode golden, String token) {
        S3Keys keys = S3Keys.of(
                new Secret(golden.get("access").textValue()),
                new Secret(golden.get("secret").textValue()));
        return new Signer(
                golden.get("region").textValue(),
                token.isEmpty() ? keys : keys.withSession(new Secret(token)),
                Clock.fixed(Instant.parse(golden.get("moment").textValue()), ZoneOffset.UTC));
    }

    private static JsonNode golden() throws IOException {
        try (InputStream in = SignerTest.class.getResourceAsStream("signatures.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }
}
