package dev.loreboard.clip.hub;

import java.nio.file.Path;

/** Something in a store that is removed, or would be. */
public record Removal(Path path, long size, Kind kind) {

    /** What it is. */
    public enum Kind {
        /** A whole model that is not to be kept. */
        MODEL,
        /** A model of which not all came; what did is lost with it, and not gone on with. */
        UNFINISHED,
        /** What a call left behind that came to no end. */
        LEFTOVER,
        /** Something that another program, or another thread, works on. It stays. */
        IN_USE
    }
}
