package dev.loreboard.benchmarks.scale;

import dev.loreboard.vector.lucene.Compression;
import java.util.Locale;

/** What a search costs and finds in one piece, with a search effort of its own. */
public record EffortRow(int entries, Compression compression, int effort, Searching searching) {

    private static final String HEAD = """
            | Entries | Graph sees | Search effort | Query (95 %) | recall@10 |
            |---|---|---|---|---|
            """;

    /** The head of a table of rows, in Markdown. */
    public static String head() {
        return HEAD;
    }

    /** The row in that table. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %d | %s | %.3f |",
                entries,
                ScaleRow.form(compression),
                effort,
                searching.times(),
                searching.recall());
    }
}
