package dev.loreboard.examples.command.terminal;

import dev.loreboard.api.Loreboard;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.nio.file.Path;
import java.util.Optional;

/** What a board notes about an entry, as people see it. */
public final class EntryName {

    private static final Field PATH = Field.named("content.path");
    private static final Field KIND = Field.named("content.modality");

    private EntryName() {}

    /** The file that the entry came from, as it is seen from the working directory, else its id. */
    public static String of(Entry entry) {
        return file(entry).map(EntryName::here).orElse(entry.id());
    }

    /** The same for an entry of which the id alone is known. */
    public static String of(String id, Loreboard board) {
        return board.get(id).map(EntryName::of).orElse(id);
    }

    public static Optional<Path> file(Entry entry) {
        return text(entry.metadata(), PATH).map(Path::of);
    }

    public static Optional<String> kind(Entry entry) {
        return text(entry.metadata(), KIND);
    }

    private static String here(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }

    private static Optional<String> text(Metadata noted, Field field) {
        return noted.find(field)
                .flatMap(value -> value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty());
    }
}
