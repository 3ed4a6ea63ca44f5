package dev.loreboard.examples.command.board;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.ReembedReport;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.JsonText;
import dev.loreboard.examples.command.terminal.ShownProgress;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves a board to another model. */
@Command(
        name = "reembed",
        description = {
            "Embed everything on a board anew with another model, and go on with that one: all of it or nothing.",
            "The same command again finishes what was interrupted. --model names the model that the board has now."
        })
public final class ReembedCommand implements Callable<Integer> {

    private static final String BREAK = System.lineSeparator();

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BoardChoice choice = new BoardChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Option(names = "--to", paramLabel = "MODEL", required = true, description = "The other model.")
    private String other = "";

    @Mixin
    private Answer answer = new Answer();

    public ReembedCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Embedder next = ModelChoice.open(other, surroundings);
                OpenBoard open = OpenBoard.of(choice, model, surroundings)) {
            boolean there = open.board().space().equals(next.space());
            ReembedReport report = there ? nothingToDo(open) : reembed(open, next);
            answer.print(() -> json(report, open), () -> text(report, open));
            return report.moved() ? 0 : 1;
        }
    }

    private static ReembedReport nothingToDo(OpenBoard open) {
        return new ReembedReport(0, open.board().count(), 0, List.of());
    }

    private ReembedReport reembed(OpenBoard open, Embedder next) {
        try (ShownProgress progress = surroundings.progress(spec.commandLine().getErr())) {
            return open.board().reembed(next, progress);
        }
    }

    private String text(ReembedReport report, OpenBoard open) {
        String refusals = report.refusals().stream()
                .map(refusal ->
                        "Refused, " + refusal.source() + ": " + refusal.reason().getMessage() + BREAK)
                .collect(Collectors.joining());
        String numbers = report.embedded() + " embedded, " + report.unchanged() + " there already, " + report.refused()
                + " refused." + BREAK;
        return refusals
                + numbers
                + (report.moved()
                        ? "The board at " + open.folder() + " lives in the space "
                                + open.board().space() + " now. From now on say --model " + other
                                + ", or set LOREBOARD_MODEL."
                        : "The board at " + open.folder() + " stays where it is until nothing is refused. Add those"
                                + " anew or remove them, and run this again.")
                + BREAK;
    }

    /** The keys are stable: some may be added, none is renamed. */
    private static String json(ReembedReport report, OpenBoard open) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("board", open.folder().toString());
        root.put("space", open.board().space().name());
        root.put("moved", report.moved());
        root.put("embedded", report.embedded());
        root.put("unchanged", report.unchanged());
        root.put("refused", report.refused());
        AddedJson.refusals(report.refusals(), root.putArray("refusals"));
        return JsonText.of(root);
    }
}
