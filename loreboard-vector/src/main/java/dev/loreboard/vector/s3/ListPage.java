package dev.loreboard.vector.s3;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One answer to {@code ListObjectsV2}.
 *
 * @param next how to ask for the page behind this one, if there is one
 */
record ListPage(List<String> keys, Optional<String> next) {

    /** Collects what stands in an answer. */
    private static final class Reading {

        private final List<String> keys = new ArrayList<>();
        private String root = "";
        private String encoding = "";
        private String truncated = "";
        private String next = "";

        void take(String path, String text) {
            root = path;
            switch (path) {
                case "ListBucketResult/Contents/Key" -> keys.add(text);
                case "ListBucketResult/EncodingType" -> encoding = text;
                case "ListBucketResult/IsTruncated" -> truncated = text;
                case "ListBucketResult/NextContinuationToken" -> next = text;
                default -> {}
            }
        }
    }

    static ListPage read(byte[] xml) throws NonsenseException {
        Reading reading = new Reading();
        XmlText.read(xml, reading::take);
        if (!reading.root.equals("ListBucketResult")) {
            throw new NonsenseException("it is no ListBucketResult");
        }
        boolean more = reading.truncated.equals("true");
        if (more && reading.next.isEmpty()) {
            throw new NonsenseException("it says that there is more, and not how to ask for it");
        }
        return new ListPage(
                reading.encoding.equals("url") ? decoded(reading.keys) : List.copyOf(reading.keys),
                more ? Optional.of(reading.next) : Optional.empty());
    }

    private static List<String> decoded(List<String> keys) throws NonsenseException {
        try {
            return keys.stream()
                    .map(key -> URLDecoder.decode(key, StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            throw new NonsenseException("a key in it is not encoded as it says", malformed);
        }
    }
}
