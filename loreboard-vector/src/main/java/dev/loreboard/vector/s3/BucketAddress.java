package dev.loreboard.vector.s3;

import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a bucket and what is in it can be asked for. */
record BucketAddress(S3Options options) {

    /** Where an object of this key is or would be. */
    URI object(String key) {
        return URI.create(root() + "/" + PercentEncoding.ofPath(key));
    }

    /** Where the bucket itself is asked something. */
    URI question(Map<String, String> query) {
        String path = options.addressing() == Addressing.HOST ? "/" : "";
        return URI.create(root() + path + "?"
                + query.entrySet().stream()
                        .map(said -> PercentEncoding.of(said.getKey()) + "=" + PercentEncoding.of(said.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private String root() {
        URI endpoint = options.endpoint();
        String path = endpoint.getRawPath().replaceFirst("/+$", "");
        return switch (options.addressing()) {
            case PATH -> endpoint.getScheme() + "://" + server() + path + "/" + options.bucket();
            case HOST -> endpoint.getScheme() + "://" + options.bucket() + "." + server() + path;
        };
    }

    /** Without a port that goes without saying: it is signed as it is sent. */
    private String server() {
        URI endpoint = options.endpoint();
        int usual = "https".equals(endpoint.getScheme()) ? 443 : 80;
        return endpoint.getPort() < 0 || endpoint.getPort() == usual
                ? endpoint.getHost()
                : endpoint.getHost() + ":" + endpoint.getPort();
    }
}
