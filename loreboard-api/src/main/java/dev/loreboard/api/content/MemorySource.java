package dev.loreboard.api.content;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Bytes that nobody else can change. */
final class MemorySource implements EncodedSource {

    private final byte[] bytes;

    /** @param bytes handed over: the caller keeps no hold on them */
    MemorySource(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] bytes(ContentLimits limits) {
        limits.checkBytes("The content", bytes.length);
        return bytes.clone();
    }

    @Override
    public InputStream open(ContentLimits limits) {
        limits.checkBytes("The content", bytes.length);
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public ContentHash hash() {
        return ContentHash.of(bytes);
    }

    @Override
    public Optional<Path> path() {
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemorySource memory && Arrays.equals(bytes, memory.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
