package dev.loreboard.examples.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the pages of this repository. */
final class Repository {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

    private Repository() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("loreboard-api"))) {
            folder = Objects.requireNonNull(folder.getParent(), "the tests run inside the repository");
        }
        return folder;
    }

    static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pages = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (Files.isDirectory(file)
                        && !NOT_OURS.contains(file.getFileName().toString())) {
                    pages.addAll(pages(file));
                } else if (file.toString().endsWith(".md")) {
                    pages.add(file);
                }
            }
            return pages;
        }
    }
}
