package dev.loreboard.clip.hub;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a program tried to reach, by any of the ways that there are. */
public final class Attempts {

    /** The property that turns watching on. */
    public static final String PROPERTY = "loreboard.watched";

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private Attempts() {}

    public static boolean isWatched() {
        return Boolean.getBoolean(PROPERTY);
    }

    public static void add(String what) {
        SEEN.add(what);
    }

    public static List<String> seen() {
        return List.copyOf(SEEN);
    }

    @SuppressWarnings("deprecation") // the one place where every plain socket of a program can be seen
    public static void watchSockets() throws IOException {
        Socket.setSocketImplFactory(() -> {
            add("a socket");
            throw new IllegalStateException("Nothing goes out by a plain socket.");
        });
    }
}
