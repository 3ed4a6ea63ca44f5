package dev.loreboard.examples.command.board;

import dev.loreboard.examples.command.terminal.Counted;
import dev.loreboard.examples.command.terminal.Table;
import java.util.List;
import java.util.Locale;

/** Tags for people: the surest of each picture first. */
final class TagsTable {

    private static final String BREAK = System.lineSeparator();

    private TagsTable() {}

    static String write(Tagged tagged) {
        Table table = new Table(List.of("CONFIDENCE", "TAG", "FACET", "PICTURE"));
        tagged.pictures().forEach((picture, tags) -> {
            tags.forEach(tag -> table.add(
                    String.format(Locale.ROOT, "%.2f", tag.confidence()),
                    tag.label(),
                    tag.facet(),
                    picture.toString()));
            if (tags.isEmpty()) {
                table.add("-", "no word fits", "", picture.toString());
            }
        });
        StringBuilder text = new StringBuilder();
        tagged.refusals()
                .forEach((file, reason) -> text.append("Refused, ")
                        .append(file)
                        .append(": ")
                        .append(reason)
                        .append(BREAK));
        return text
                + Counted.passedOver(tagged.others())
                + (tagged.pictures().isEmpty() ? "" : table.write(Integer.MAX_VALUE));
    }
}
