package dev.loreboard.clip.image;

import dev.loreboard.api.failure.CancelledException;
import java.nio.FloatBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Brings pictures into the form that a model reads: resized, cropped or padded, normalised, one plane for each channel.
 * The numbers equal those of Pillow and NumPy exactly. Only what the window shows is computed, and nothing is allocated
 * for a picture of the size of the last one. May be shared between threads.
 */
public final class Preprocessor {

    private static final int CHANNELS = 3;
    private static final byte[] NO_ROW = {};

    private final Preprocessing wanted;
    private final ResizeKernel kernel;
    private final float[][] tables; // (3, 256)
    private final int[] fill; // (3)
    private final Queue<Workspace> workspaces = new ConcurrentLinkedQueue<>();

    public Preprocessor(Preprocessing wanted) {
        this(wanted, KernelChoice.KERNEL);
    }

    Preprocessor(Preprocessing wanted, ResizeKernel kernel) {
        this.wanted = wanted;
        this.kernel = kernel;
        this.tables = wanted.normalisation().tables();
        this.fill = fill(wanted.fit());
    }

    public Preprocessing wanted() {
        return wanted;
    }

    /** How many numbers a picture becomes: three planes of the wanted size. */
    public int size() {
        return Math.multiplyExact(Math.multiplyExact(wanted.width(), wanted.height()), CHANNELS);
    }

    /**
     * Writes a picture as (3, height, width). Position and limit of the buffer stay where they are, so that threads may
     * write the pictures of a batch into one buffer at the same time.
     *
     * @param target any buffer; a direct one is what a session reads without a copy
     * @param offset where the first number goes
     */
    public void write(Picture picture, FloatBuffer target, int offset) {
        if (offset < 0 || target.limit() - offset < size()) {
            throw new IllegalArgumentException("A picture becomes " + size() + " numbers; from " + offset
                    + " the buffer has room for " + Math.max(target.limit() - Math.max(offset, 0), 0) + ".");
        }
        CancelledException.throwIfInterrupted("Preparing a picture");
        @Nullable Workspace idle = workspaces.poll();
        Workspace workspace = idle == null ? new Workspace() : idle;
        write(new Resizing(wanted, kernel, picture, workspace), workspace, target, offset);
        workspaces.add(workspace);
    }

    private void write(Resizing resizing, Workspace workspace, FloatBuffer target, int offset) {
        for (int y = 0; y < wanted.height(); y++) {
            int index = y - resizing.top();
            boolean inside = index >= 0 && index < resizing.rows();
            byte[] row = inside ? resizing.row(index) : NO_ROW;
            for (int channel = 0; channel < CHANNELS; channel++) {
                float[] table = tables[channel];
                float[] samples = workspace.samples(wanted.width(), table[fill[channel]]);
                if (inside) {
                    look(table, row, channel, samples, resizing.left(), resizing.columns());
                }
                target.put(offset + (channel * wanted.height() + y) * wanted.width(), samples, 0, wanted.width());
            }
        }
    }

    private static void look(float[] table, byte[] row, int channel, float[] samples, int left, int columns) {
        for (int x = 0; x < columns; x++) {
            samples[left + x] = table[row[x * 4 + channel] & 0xff];
        }
    }

    private static int[] fill(Fit fit) {
        return switch (fit) {
            case Fit.Pad(Rgb colour) -> new int[] {colour.red(), colour.green(), colour.blue()};
            case Fit.ShortSide inside -> new int[CHANNELS];
            case Fit.Squash inside -> new int[CHANNELS];
        };
    }
}
