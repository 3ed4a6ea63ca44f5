package dev.loreboard.vector.s3;

/** Where the name of a bucket stands in an address. */
public enum Addressing {
    /** At the beginning of the path: {@code https://server/bucket/key}. Nearly every server takes it. */
    PATH,
    /** In front of the server's name: {@code https://bucket.server/key}. */
    HOST
}
