package dev.loreboard.api.content;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentChangedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file, hashed as they go by; its end is reached only by a file that stayed as it was when opened.
 */
final class FileStream extends InputStream {

    private static final int READ_AT_ONCE = 1 << 16;

    private final Path path;
    private final FileState opened;
    private final InputStream stream;
    private final Consumer<ContentHash> judge;
    private final ContentHasher hasher = new ContentHasher();
    private long count;
    private @Nullable ContentHash hash;

    /** @param judge is told the hash at the end, and throws when the end must not be reached */
    FileStream(Path path, FileState opened, InputStream stream, Consumer<ContentHash> judge) {
        this.path = path;
        this.opened = opened;
        this.stream = stream;
        this.judge = judge;
    }

    /** The hash of everything, once the end was reached. */
    ContentHash hash() {
        return Objects.requireNonNull(hash, "the end was not reached");
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        CancelledException.throwIfInterrupted("Reading " + path);
        int read = readSome(target, offset, Math.min(length, READ_AT_ONCE));
        if (read < 0) {
            finish();
            return read;
        }
        count += read;
        if (count > opened.size()) {
            throw changed("it had " + opened.size() + " bytes when it was opened and has more now");
        }
        hasher.add(target, offset, read);
        return read;
    }

    private int readSome(byte[] target, int offset, int length) throws IOException {
        try {
            return stream.read(target, offset, length);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException(
                    "Reading " + path + " was cancelled: its thread was interrupted.", interrupted);
        }
    }

    private void finish() {
        if (hash != null) {
            return;
        }
        if (count < opened.size()) {
            throw changed("it had " + opened.size() + " bytes when it was opened and ended after " + count);
        }
        FileState now = FileState.of(path);
        if (!now.equals(opened)) {
            throw changed("it was " + opened + " when it was opened and is now " + now);
        }
        ContentHash found = hasher.finish();
        judge.accept(found);
        hash = found;
    }

    private ContentChangedException changed(String what) {
        return new ContentChangedException(path + " changed while it was read: " + what
                + ". Wait until nobody writes to it, then take it in again.");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
