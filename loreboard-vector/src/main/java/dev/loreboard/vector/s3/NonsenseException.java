package dev.loreboard.vector.s3;

import java.io.IOException;

/** An answer that no S3 server gives; asking again would not help. */
final class NonsenseException extends IOException {

    private static final long serialVersionUID = 1L;

    NonsenseException(String message) {
        super(message);
    }

    NonsenseException(String message, Throwable cause) {
        super(message, cause);
    }
}
