package dev.loreboard.examples.command.board;

import dev.loreboard.api.Hit;
import dev.loreboard.examples.command.terminal.EntryName;
import dev.loreboard.examples.command.terminal.Table;
import java.util.List;
import java.util.Locale;

/** Answers for people, best first. */
final class HitsTable {

    private HitsTable() {}

    static String write(List<Hit> hits) {
        Table table = new Table(List.of("RELEVANCE", "", "SIMILARITY", "ENTRY"));
        hits.forEach(hit -> table.add(
                hit.relevance().measured() ? number(hit.relevance().value()) : "-",
                hit.relevance().strength().name().toLowerCase(Locale.ROOT),
                number(hit.similarity()),
                EntryName.of(hit.entry())));
        return table.write(Integer.MAX_VALUE);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
