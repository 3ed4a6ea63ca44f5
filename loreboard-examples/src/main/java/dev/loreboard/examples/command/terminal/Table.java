package dev.loreboard.examples.command.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Aligned columns of text, of which the last one is wrapped between words to fit the width. */
public final class Table {

    private static final String GAP = "  ";

    /** Wrapped narrower than this, text is harder to read than lines that the terminal breaks. */
    private static final int NARROWEST = 20;

    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<String> heading) {
        rows.add(heading);
    }

    public void add(String... cells) {
        rows.add(Arrays.asList(cells));
    }

    public String write(int width) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder start = new StringBuilder();
            for (int column = 0; column < row.size() - 1; column++) {
                start.append(padded(row.get(column), widest(column))).append(GAP);
            }
            int room = Math.max(NARROWEST, width - start.length());
            for (String line : wrapped(row.getLast(), room)) {
                text.append((start + line).stripTrailing()).append(System.lineSeparator());
                start.replace(0, start.length(), " ".repeat(start.length()));
            }
        }
        return text.toString();
    }

    private int widest(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static List<String> wrapped(String text, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String padded(String cell, int wide) {
        return cell + " ".repeat(wide - length(cell));
    }

    private static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
