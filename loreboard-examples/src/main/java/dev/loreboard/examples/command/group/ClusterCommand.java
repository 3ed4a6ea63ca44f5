package dev.loreboard.examples.command.group;

import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.command.board.BoardChoice;
import dev.loreboard.examples.command.board.ModelChoice;
import dev.loreboard.examples.command.board.OpenBoard;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.Surroundings;
import dev.loreboard.vector.clustering.WordKind;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sorts what is on a board into groups with names. */
@Command(name = "cluster", description = "Sort what is on a board into groups of what is alike, and name them.")
public final class ClusterCommand implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private BoardChoice choice = new BoardChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Option(
            names = "--groups",
            paramLabel = "NUMBER",
            description =
                    "How many: a number, two ends like 2-8, or auto for as many as there are, with what belongs to "
                            + "none; if not said, auto.")
    private Groups groups = Groups.found();

    @Option(names = "--where", paramLabel = "FILTER", description = "Which entries to sort.")
    private Filter where = Filter.everything();

    @Mixin
    private NameWords words = new NameWords();

    @Mixin
    private Answer answer = new Answer();

    public ClusterCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        List<WordKind> kinds = words.kinds();
        try (OpenBoard open = OpenBoard.of(choice, model, surroundings)) {
            NamedGroups named = NamedGroups.of(open, groups, where, kinds);
            answer.print(() -> GroupsJson.write(named), () -> GroupsTable.write(named));
        }
    }
}
