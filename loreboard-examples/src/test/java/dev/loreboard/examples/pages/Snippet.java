package dev.loreboard.examples.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a file that a page shows: {@code <!-- snippet: path/to/File.java#region -->}, or without a region all of it.
 *
 * <p>A region stands between the lines {@code // region NAME} and {@code // endregion}; regions may lie in each other.
 */
record Snippet(String file, Optional<String> region) {

    private static final Pattern MARKER = Pattern.compile("<!-- snippet: ([^#\\s]+)(?:#(\\S+))? -->");
    private static final String BEGIN = "// region ";
    private static final String END = "// endregion";

    static Optional<Snippet> marked(String line) {
        Matcher marker = MARKER.matcher(line.strip());
        return marker.matches()
                ? Optional.of(new Snippet(marker.group(1), Optional.ofNullable(marker.group(2))))
                : Optional.empty();
    }

    /** The name of the language behind the fence. */
    String language() {
        return file.endsWith(".java") ? "java" : "text";
    }

    /** @throws BadPageException when there is no such file or region, or no test runs it */
    List<String> read(Path root) throws IOException {
        requireThatATestRunsIt(root);
        List<String> lines = Files.readAllLines(root.resolve(file));
        return region.isPresent() ? withoutIndent(inRegion(lines, region.get())) : lines;
    }

    private void requireThatATestRunsIt(Path root) {
        if (!Files.isRegularFile(root.resolve(file))) {
            throw new BadPageException("There is no file " + file + ".");
        }
        String test = file.replace("/src/main/java/", "/src/test/java/");
        boolean tested = file.contains("/src/test/") || Files.exists(root.resolve(test.replace(".java", "Test.java")));
        if (!tested) {
            throw new BadPageException(file + " has no test that runs it; pages show only what is run.");
        }
    }

    private List<String> inRegion(List<String> lines, String name) {
        int begin = lines.stream().map(String::strip).toList().indexOf(BEGIN + name);
        if (begin < 0) {
            throw new BadPageException("There is no region \"" + name + "\" in " + file + ".");
        }
        List<String> inside = new ArrayList<>();
        int depth = 1;
        for (String line : lines.subList(begin + 1, lines.size())) {
            if (line.strip().startsWith(BEGIN)) {
                depth++;
            } else if (!line.strip().equals(END)) {
                inside.add(line);
            } else if (--depth == 0) {
                return inside;
            }
        }
        throw new BadPageException("The region \"" + name + "\" in " + file + " has no end.");
    }

    private static List<String> withoutIndent(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .toList();
    }
}
