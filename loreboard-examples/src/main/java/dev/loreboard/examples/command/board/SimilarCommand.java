package dev.loreboard.examples.command.board;

import dev.loreboard.api.Hit;
import dev.loreboard.api.Loreboard;
import dev.loreboard.api.Search;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds what is most like one picture, on the board or not. */
@Command(
        name = "similar",
        description = {
            "Find what is most like a picture, a sound or a film, at any relevance.",
            "One that is on the board is not among its own answers."
        })
public final class SimilarCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BoardChoice choice = new BoardChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Parameters(paramLabel = "PICTURE_OR_ID", description = "A file, or the id of an entry.")
    private String wanted = "";

    @Option(
            names = "--count",
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "How many answers at most; if not said, ${DEFAULT-VALUE}.")
    private int count;

    @Mixin
    private Answer answer = new Answer();

    public SimilarCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--count was " + count + ". Ask for at least one answer.");
        }
        try (OpenBoard open = OpenBoard.of(choice, model, surroundings)) {
            List<Hit> hits = hits(open.board());
            answer.print(() -> HitsJson.write(hits), () -> HitsTable.write(hits));
        }
    }

    private List<Hit> hits(Loreboard board) {
        Optional<Entry> entry = board.get(wanted).or(() -> ofFile(board));
        if (entry.isPresent()) {
            return board.similar(entry.get().id(), count);
        }
        return board.search(Search.like(NamedFile.content(Path.of(wanted), spec))
                .limit(count)
                .atAnyRelevance());
    }

    private Optional<Entry> ofFile(Loreboard board) {
        if (!Files.exists(Path.of(wanted))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + wanted
                            + "\" is neither the id of an entry nor a file. \"loreboard search --json\" shows ids.");
        }
        String file = Path.of(wanted).toAbsolutePath().toString();
        PageRequest request =
                PageRequest.first(1).where(Field.named("content.path").is(file));
        return board.page(request).entries().stream().findFirst();
    }
}
