package dev.loreboard.examples.command.model;

import dev.loreboard.clip.hub.ModelFacts;
import dev.loreboard.clip.hub.Quality;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.examples.command.terminal.Bytes;
import dev.loreboard.examples.command.terminal.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Models for people. */
final class ModelsTable {

    private static final String BREAK = System.lineSeparator();

    private ModelsTable() {}

    static String write(Path folder, List<ModelRow> rows, int width) {
        Table table = new Table(List.of("MODEL", "HERE", "SIZE", "NUMBERS", "IMAGENET", "LICENCE"));
        for (ModelRow row : rows) {
            Optional<ModelFacts> facts = row.card().flatMap(card -> card.facts());
            table.add(
                    row.name(),
                    row.here().isPresent() ? words(row.precisionsHere()) : "-",
                    row.size().map(Bytes::write).orElse("unknown"),
                    facts.map(known -> String.valueOf(known.dimension())).orElse(""),
                    facts.flatMap(ModelFacts::quality)
                            .map(Quality::imageNetTop1)
                            .map(top1 -> String.format(Locale.ROOT, "%.1f %%", top1))
                            .orElse(""),
                    row.licence().name());
        }
        long here = rows.stream().filter(row -> row.here().isPresent()).count();
        return table.write(width) + BREAK + here + " of " + rows.size() + " are in " + folder + "." + BREAK;
    }

    private static String words(List<Precision> precisions) {
        return precisions.stream().map(Precision::name).collect(Collectors.joining(","));
    }
}
