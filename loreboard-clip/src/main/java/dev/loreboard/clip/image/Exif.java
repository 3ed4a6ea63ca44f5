package dev.loreboard.clip.image;

import java.io.EOFException;
import java.nio.ByteOrder;

/** The one thing that is wanted from a camera's notes, which are laid out as a TIFF file. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;

    private Exif() {}

    /** What the first directory says; notes that are broken or say nothing mean {@link Orientation#AS_STORED}. */
    static Orientation orientation(ByteView notes) {
        try {
            return find(notes);
        } catch (EOFException broken) {
            return Orientation.AS_STORED;
        }
    }

    private static Orientation find(ByteView notes) throws EOFException {
        boolean littleEndian = notes.hasText(0, "II*\0");
        if (!littleEndian && !notes.hasText(0, "MM\0*")) {
            return Orientation.AS_STORED;
        }
        ByteView view = notes.ordered(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = view.intAt(4);
        int entries = view.shortAt(directory);
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY_BYTES;
            if (view.shortAt(at) == ORIENTATION && view.shortAt(at + 2) == SHORT) {
                return Orientation.ofTag(view.shortAt(at + 8));
            }
        }
        return Orientation.AS_STORED;
    }
}
