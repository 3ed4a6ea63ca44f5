package dev.loreboard.api.content;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes bytes as they come by, for content that does not fit in memory. For one thread, and for one hash. */
public final class ContentHasher {

    private final MessageDigest digest;

    public ContentHasher() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256.", impossible);
        }
    }

    public void add(byte[] bytes) {
        digest.update(bytes);
    }

    public void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /** Takes what remains in the buffer. */
    public void add(ByteBuffer bytes) {
        digest.update(bytes);
    }

    /** The hash of everything added; the hasher starts afresh. */
    public ContentHash finish() {
        return ContentHash.parse(HexFormat.of().formatHex(digest.digest()));
    }
}
