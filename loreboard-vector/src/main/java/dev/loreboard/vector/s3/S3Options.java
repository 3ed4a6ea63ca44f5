package dev.loreboard.vector.s3;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an {@link S3MediaStore} keeps its items.
 *
 * @param endpoint of the server, without the bucket
 * @param bucket must be there; a store makes none
 * @param prefix what the keys of all items begin with: empty, or some folders with a slash at the end
 * @param timeout how long the server may be silent; an upload may take a second more for every 100 kB
 * @param client lent, so never closed by the store; without it the store has its own
 */
public record S3Options(
        URI endpoint,
        String region,
        String bucket,
        String prefix,
        S3Keys keys,
        Addressing addressing,
        Duration timeout,
        Optional<HttpClient> client) {

    /** The region unless it is said; servers that know no regions take it. */
    public static final String REGION = "us-east-1";

    /** How long the server may be silent unless it is said. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final int MOST_PREFIX_BYTES = 900;
    private static final Pattern REGION_NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern BUCKET_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]");
    private static final Pattern FOLDERS = Pattern.compile("(?:(?!\\.{1,2}/)[^/\\p{Cntrl}]+/)*");

    public S3Options {
        requireEndpoint(endpoint);
        if (!REGION_NAME.matcher(region).matches()) {
            throw new IllegalArgumentException("A region is named like us-east-1; this is: \"" + region + "\".");
        }
        if (!BUCKET_NAME.matcher(bucket).matches()) {
            throw new IllegalArgumentException(
                    "A bucket is named by 3 to 63 letters, digits, dots and dashes, the first"
                            + " and the last a letter or digit; this is: \"" + bucket + "\".");
        }
        requirePrefix(prefix);
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("An answer takes some time; this leaves it " + timeout + ".");
        }
    }

    /** @param endpoint like {@code https://s3.eu-central-1.amazonaws.com} or {@code http://localhost:9000} */
    public static S3Options at(URI endpoint, String bucket, S3Keys keys) {
        return new S3Options(endpoint, REGION, bucket, "", keys, Addressing.PATH, TIMEOUT, Optional.empty());
    }

    public S3Options withRegion(String name) {
        return new S3Options(endpoint, name, bucket, prefix, keys, addressing, timeout, client);
    }

    public S3Options withPrefix(String folders) {
        return new S3Options(endpoint, region, bucket, folders, keys, addressing, timeout, client);
    }

    public S3Options withAddressing(Addressing way) {
        return new S3Options(endpoint, region, bucket, prefix, keys, way, timeout, client);
    }

    public S3Options withTimeout(Duration longest) {
        return new S3Options(endpoint, region, bucket, prefix, keys, addressing, longest, client);
    }

    public S3Options withClient(HttpClient lent) {
        return new S3Options(endpoint, region, bucket, prefix, keys, addressing, timeout, Optional.of(lent));
    }

    private static void requireEndpoint(URI endpoint) {
        boolean web = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        boolean bare = endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null
                && endpoint.getRawUserInfo() == null;
        if (!web || endpoint.getHost() == null || !bare) {
            throw new IllegalArgumentException("An S3 server is addressed like https://s3.eu-central-1.amazonaws.com or"
                    + " http://localhost:9000, with nothing but a path behind that; this has another form.");
        }
    }

    private static void requirePrefix(String prefix) {
        if (!FOLDERS.matcher(prefix).matches() || prefix.getBytes(StandardCharsets.UTF_8).length > MOST_PREFIX_BYTES) {
            throw new IllegalArgumentException("A prefix is empty, or folders like art/media/ with a slash behind each,"
                    + " of " + MOST_PREFIX_BYTES + " bytes at most; this is: \"" + prefix + "\".");
        }
    }
}
