package dev.loreboard.tck.media;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

/** A stream in the middle of which something happens; it knows whether it was closed. */
final class TroubledStream extends FilterInputStream {

    /** What happens. */
    interface Trouble {
        void strike() throws IOException;
    }

    private static final int READ_AT_ONCE = 1000;

    private final int middle;
    private final Trouble trouble;
    private boolean closed;

    TroubledStream(byte[] bytes, Trouble trouble) {
        super(new ByteArrayInputStream(bytes));
        this.middle = bytes.length / 2;
        this.trouble = trouble;
    }

    @Override
    public int read() throws IOException {
        strikeInTheMiddle();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        strikeInTheMiddle();
        return super.read(target, offset, Math.min(length, READ_AT_ONCE));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }

    boolean closed() {
        return closed;
    }

    private void strikeInTheMiddle() throws IOException {
        if (in.available() <= middle) {
            trouble.strike();
        }
    }
}
