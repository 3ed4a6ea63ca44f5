package dev.loreboard.examples.command.board;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.clustering.Duplicate;
import dev.loreboard.api.clustering.Duplicate.NearShot;
import dev.loreboard.api.clustering.Duplicate.SameBytes;
import dev.loreboard.api.clustering.Duplicate.SamePicture;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.EntryName;
import dev.loreboard.examples.command.terminal.JsonText;
import dev.loreboard.examples.command.terminal.Surroundings;
import dev.loreboard.examples.command.terminal.Table;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Names the entries of a board that show the same as others. */
@Command(
        name = "duplicates",
        description = {
            "Name the entries that show the same as an earlier one: the same bytes, the same picture, or a near shot.",
            "How near a near shot is, is said in LOREBOARD_EVIDENCE_NEAR_SHOT."
        })
public final class DuplicatesCommand implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private BoardChoice choice = new BoardChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Option(names = "--where", paramLabel = "FILTER", description = "Which entries to compare.")
    private Filter where = Filter.everything();

    @Mixin
    private Answer answer = new Answer();

    public DuplicatesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (OpenBoard open = OpenBoard.of(choice, model, surroundings)) {
            List<Duplicate> duplicates = open.board().duplicates(where);
            answer.print(() -> json(duplicates, open.board()), () -> table(duplicates, open.board()));
        }
    }

    private static String table(List<Duplicate> duplicates, Loreboard board) {
        if (duplicates.isEmpty()) {
            return "No entry shows the same as another." + System.lineSeparator();
        }
        Table table = new Table(List.of("HOW", "ENTRY", "SHOWS THE SAME AS"));
        duplicates.forEach(duplicate -> table.add(
                words(duplicate), EntryName.of(duplicate.copy(), board), EntryName.of(duplicate.original(), board)));
        return table.write(Integer.MAX_VALUE);
    }

    private static String words(Duplicate duplicate) {
        return switch (duplicate.evidence()) {
            case SameBytes bytes -> "same bytes";
            case SamePicture picture -> "same picture";
            case NearShot(double similarity) -> String.format(Locale.ROOT, "near shot, %.2f", similarity);
        };
    }

    /** The keys are stable: some may be added, none is renamed. */
    private static String json(List<Duplicate> duplicates, Loreboard board) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode list = root.putArray("duplicates");
        for (Duplicate duplicate : duplicates) {
            ObjectNode one = list.addObject();
            switch (duplicate.evidence()) {
                case SameBytes bytes -> one.put("evidence", "same-bytes");
                case SamePicture(int difference) ->
                    one.put("evidence", "same-picture").put("difference", difference);
                case NearShot(double similarity) ->
                    one.put("evidence", "near-shot").put("similarity", similarity);
            }
            board.get(duplicate.copy()).ifPresent(copy -> JsonText.entry(copy, one.putObject("copy")));
            board.get(duplicate.original()).ifPresent(original -> JsonText.entry(original, one.putObject("original")));
        }
        return JsonText.of(root);
    }
}
