package dev.loreboard.benchmarks.scale;

import dev.loreboard.vector.lucene.Compression;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a store of some size costs.
 *
 * @param putting until every put had returned, each of them on disk
 * @param settling until the store was done joining pieces behind them
 * @param settled searches then
 * @param compacting until it was one piece
 * @param compact searches then
 * @param bytes on disk then
 * @param efforts searches then, with other efforts than the usual one
 */
public record ScaleRow(
        int entries,
        Compression compression,
        Duration putting,
        Duration settling,
        Searching settled,
        Duration compacting,
        Searching compact,
        long bytes,
        List<EffortRow> efforts) {

    private static final String HEAD = """
            | Entries | Graph sees | Put | Joined behind | In pieces: query (95 %) | recall@10 | Into one piece | In one piece: query (95 %) | recall@10 | Exact query | On disk | Heap | Own memory |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    ScaleRow withEfforts(List<EffortRow> measured) {
        return new ScaleRow(
                entries, compression, putting, settling, settled, compacting, compact, bytes, List.copyOf(measured));
    }

    /** The head of a table of rows, in Markdown. */
    public static String head() {
        return HEAD;
    }

    /** The row in that table. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %s | %s | %s | %.3f | %s | %s | %.3f | %s | %,d MB | %,d MB | %,d MB |",
                entries,
                form(compression),
                seconds(putting),
                seconds(settling),
                settled.times(),
                settled.recall(),
                seconds(compacting),
                compact.times(),
                compact.recall(),
                Searching.millis(compact.exact()),
                bytes >> 20,
                compact.memory().heap() >> 20,
                compact.memory().own() >> 20);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%,.1f s", time.toMillis() / 1000.0);
    }

    static String form(Compression compression) {
        return compression.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
