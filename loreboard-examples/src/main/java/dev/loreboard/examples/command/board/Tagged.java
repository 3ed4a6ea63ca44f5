package dev.loreboard.examples.command.board;

import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.tagging.Tag;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pictures with their tags, and files without. */
final class Tagged {

    private final Map<Path, List<Tag>> pictures = new LinkedHashMap<>();
    private final Map<Path, String> refusals = new LinkedHashMap<>();
    private final List<Path> others;

    /** @param others files that are no picture, sound or film */
    Tagged(List<Path> others) {
        this.others = List.copyOf(others);
    }

    void add(Path picture, List<Tag> tags) {
        pictures.put(picture, tags);
    }

    /** A batch of one fails for the reason of that one. */
    void refuse(Path file, LoreboardException failure) {
        LoreboardException reason = failure.getCause() instanceof LoreboardException inner ? inner : failure;
        refusals.put(file, String.valueOf(reason.getMessage()));
    }

    Map<Path, List<Tag>> pictures() {
        return pictures;
    }

    /** Why, by file. */
    Map<Path, String> refusals() {
        return refusals;
    }

    List<Path> others() {
        return others;
    }
}
