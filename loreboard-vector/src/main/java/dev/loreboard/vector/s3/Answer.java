package dev.loreboard.vector.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server answers, while its body may still be coming; whoever takes it closes the body. */
record Answer(int status, HttpHeaders headers, InputStream body) {

    static final int OK = 200;
    static final int PARTIAL = 206;
    static final int NOT_FOUND = 404;
    static final int NO_SUCH_RANGE = 416;

    private static final int MOST_BYTES = 1 << 24;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /**
     * Which bytes of an object come.
     *
     * @param total the size of the object
     */
    record Part(long first, long length, long total) {}

    boolean isSuccess() {
        return status / 100 == OK / 100;
    }

    /** The whole body, which is a text of some length. */
    byte[] text() throws IOException {
        try (body) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new NonsenseException("it has more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    /** All of the object where the server gave no heed to the range that was asked for. */
    Part part() throws NonsenseException {
        if (status != PARTIAL) {
            long size = length().orElseThrow(() -> new NonsenseException("it has no Content-Length"));
            return new Part(0, size, size);
        }
        String range = headers.firstValue("Content-Range").orElse("");
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            throw new NonsenseException("its Content-Range is \"" + range + "\"");
        }
        long first = Long.parseLong(matcher.group(1));
        long last = Long.parseLong(matcher.group(2));
        long total = Long.parseLong(matcher.group(3));
        if (last < first || total <= last) {
            throw new NonsenseException("its Content-Range is \"" + range + "\"");
        }
        return new Part(first, last - first + 1, total);
    }

    private OptionalLong length() {
        try {
            return headers.firstValueAsLong("Content-Length");
        } catch (NumberFormatException noNumber) {
            return OptionalLong.empty();
        }
    }
}
