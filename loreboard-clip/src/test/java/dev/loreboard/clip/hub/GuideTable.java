package dev.loreboard.clip.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in the guide's page on models that says what tests know.
 *
 * @param head its first line
 */
record GuideTable(String head) {

    private static final Path PAGE = Path.of("../docs/guide/models.md");

    /** Its rows, after they were written anew if {@code -Dloreboard.docs.write=true} wants that. */
    List<String> rows(List<String> known) throws IOException {
        List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
        int first = page.indexOf(head) + 2;
        int end = first;
        while (end < page.size() && page.get(end).startsWith("|")) {
            end++;
        }
        if (Boolean.getBoolean("loreboard.docs.write")) {
            page.subList(first, end).clear();
            page.addAll(first, known);
            Files.write(PAGE, page);
            return known;
        }
        return page.subList(first, end);
    }
}
