package dev.loreboard.examples.studio.media;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.media.MediaItem;
import java.util.Locale;

/**
 * A file that lies in the media store, and what it was called.
 *
 * @param modality image or audio
 */
public record NamedFile(String hash, String modality, String name) {

    private static final int LONGEST_NAME = 200;

    static NamedFile of(MediaItem item, Modality modality, String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String readable = last.replaceAll("\\p{Cntrl}", "").strip();
        String title = readable.isEmpty() ? "without a name" : readable;
        return new NamedFile(
                item.hash().toString(),
                modality.name().toLowerCase(Locale.ROOT),
                title.substring(0, Math.min(LONGEST_NAME, title.length())));
    }

    /** Its name without the ending. */
    public String title() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
