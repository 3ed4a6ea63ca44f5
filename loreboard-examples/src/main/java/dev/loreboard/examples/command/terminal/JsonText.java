package dev.loreboard.examples.command.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.store.Entry;

/** JSON as commands print it. */
public final class JsonText {

    private JsonText() {}

    public static String of(ObjectNode root) {
        return root.toPrettyString() + System.lineSeparator();
    }

    /** What an entry is: its id, its kind, and the file that it came from, if it came from one. */
    public static ObjectNode entry(Entry entry, ObjectNode into) {
        into.put("id", entry.id());
        EntryName.kind(entry).ifPresent(kind -> into.put("kind", kind));
        EntryName.file(entry).ifPresent(file -> into.put("file", file.toString()));
        return into;
    }
}
