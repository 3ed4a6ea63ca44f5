package dev.loreboard.vector.s3;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentHasher;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The bytes of an item while they come. An end before the last of them is a failure, and so are whole bytes that are not
 * those of the hash. For one reading thread.
 */
final class ItemStream extends InputStream {

    private final InputStream body;
    private final ContentHash hash;
    private final Check check;
    private final long length;
    private final ContentHasher hasher = new ContentHasher();
    private long remaining;
    private boolean verified;

    /** What can be checked at the end. */
    enum Check {
        LENGTH,
        LENGTH_AND_HASH
    }

    ItemStream(InputStream body, ContentHash hash, long length, Check check) {
        this.body = body;
        this.hash = hash;
        this.length = length;
        this.check = check;
        this.remaining = length;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        Objects.checkFromIndexSize(offset, wanted, target.length);
        if (wanted == 0) {
            return 0;
        }
        if (remaining == 0) {
            verify();
            return -1;
        }
        int count = readSome(target, offset, (int) Math.min(wanted, remaining));
        if (check == Check.LENGTH_AND_HASH) {
            hasher.add(target, offset, count);
        }
        remaining -= count;
        if (remaining == 0) {
            verify();
        }
        return count;
    }

    private int readSome(byte[] target, int offset, int wanted) throws IOException {
        try {
            int count = body.read(target, offset, wanted);
            if (count < 0) {
                throw new EOFException("the answer ended");
            }
            return count;
        } catch (IOException broken) {
            throw new IOException(
                    "The item " + hash + " broke off after " + (length - remaining) + " of " + length + " bytes ("
                            + broken.getMessage() + "). Open it again.",
                    broken);
        }
    }

    private void verify() throws IOException {
        if (verified || check == Check.LENGTH) {
            return;
        }
        ContentHash found = hasher.finish();
        if (!found.equals(hash)) {
            throw new IOException("The bytes of the item " + hash + " hash to " + found
                    + ": what lies in the bucket is something else. Remove it there, and put the item again.");
        }
        verified = true;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
