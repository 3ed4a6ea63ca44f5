package dev.loreboard.examples.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Markdown page of the repository.
 *
 * @param root the folder of the repository
 * @param file the page's own path
 */
record Page(Path root, Path file, List<String> lines) {

    private static final String FENCE = "```";

    static Page read(Path root, Path file) throws IOException {
        return new Page(root, file, Files.readAllLines(file));
    }

    /** The page with every snippet as its file has it now; what is marked inside of a block is left alone. */
    Page refreshed() throws IOException {
        List<String> fresh = new ArrayList<>();
        int position = 0;
        while (position < lines.size()) {
            String line = lines.get(position++);
            fresh.add(line);
            if (line.startsWith(FENCE)) {
                requireNoUncheckedJava(line, position);
                int end = endOfBlock(position);
                fresh.addAll(lines.subList(position, end));
                position = end;
            }
            Optional<Snippet> snippet = Snippet.marked(line);
            if (snippet.isPresent()) {
                fresh.add(FENCE + snippet.get().language());
                fresh.addAll(snippet.get().read(root));
                fresh.add(FENCE);
                position = isFence(position) ? endOfBlock(position + 1) : position;
            }
        }
        return new Page(root, file, fresh);
    }

    /** The lines outside of blocks. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        int position = 0;
        while (position < lines.size()) {
            String line = lines.get(position++);
            if (line.startsWith(FENCE)) {
                position = endOfBlock(position);
            } else {
                prose.add(line);
            }
        }
        return prose;
    }

    void write() throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private boolean isFence(int position) {
        return position < lines.size() && lines.get(position).startsWith(FENCE);
    }

    private int endOfBlock(int position) {
        int end = lines.subList(position, lines.size()).indexOf(FENCE);
        if (end < 0) {
            throw new BadPageException("The block before line " + position + " has no end.");
        }
        return position + end + 1;
    }

    private static void requireNoUncheckedJava(String fence, int line) {
        if (fence.equals(FENCE + "java")) {
            throw new BadPageException("The Java in line " + line + " is nobody's snippet, so nothing compiles it.");
        }
    }
}
