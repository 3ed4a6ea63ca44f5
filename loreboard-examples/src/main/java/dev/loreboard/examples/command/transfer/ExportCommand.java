package dev.loreboard.examples.command.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loreboard.api.BoardArchive;
import dev.loreboard.api.store.EntrySource;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.command.board.BoardChoice;
import dev.loreboard.examples.command.board.ModelChoice;
import dev.loreboard.examples.command.board.OpenBoard;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.Counted;
import dev.loreboard.examples.command.terminal.JsonText;
import dev.loreboard.examples.command.terminal.ShownProgress;
import dev.loreboard.examples.command.terminal.Surroundings;
import dev.loreboard.vector.transfer.JsonLinesExport;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a board, or the entries of a board or a store, into one file. */
@Command(
        name = "export",
        description = {
            "Write a whole board into a .zip, media and all; or the entries alone, with their vectors, into a .jsonl.",
            "An export of entries that came to no end is gone on with."
        })
public final class ExportCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BoardChoice choice = new BoardChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Parameters(paramLabel = "FILE", description = "The file to write, which ends in .zip or .jsonl.")
    private Path file = Path.of("");

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "A vector store to export instead of a board, like lucene:FOLDER; see the command copy.")
    private Optional<String> store = Optional.empty();

    @Option(names = "--where", paramLabel = "FILTER", description = "Which entries to write into a .jsonl.")
    private Optional<Filter> where = Optional.empty();

    @Mixin
    private Answer answer = new Answer();

    public ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        ExportKind kind = ExportKind.of(file, spec);
        try (ShownProgress progress = surroundings.progress(spec.commandLine().getErr())) {
            switch (kind) {
                case BOARD -> exportBoard(progress);
                case ENTRIES -> exportEntries(progress);
            }
        }
    }

    private void exportBoard(ShownProgress progress) {
        if (store.isPresent() || where.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "A .zip holds a whole board. For --store and --where export into a .jsonl.");
        }
        Path board = choice.existing(surroundings);
        BoardArchive.pack(board, file, progress);
        tell("The board at " + board + " is packed into " + file + ".");
    }

    private void exportEntries(ShownProgress progress) {
        if (store.isPresent()) {
            try (VectorStore source =
                    StorePlace.named(store.get(), spec, surroundings).open()) {
                exportEntries(source, progress);
            }
        } else {
            try (OpenBoard open = OpenBoard.of(choice, model, surroundings)) {
                exportEntries(open.board(), progress);
            }
        }
    }

    private void exportEntries(EntrySource source, ShownProgress progress) {
        Filter filter = where.orElse(Filter.everything());
        long entries = JsonLinesExport.ofEverything().where(filter).run(source, file, progress);
        tell(Counted.of(entries, "entry is", "entries are") + " in " + file + ".");
    }

    /** The keys of the JSON are stable: some may be added, none is renamed. */
    private void tell(String sentence) {
        answer.print(
                () -> JsonText.of(JsonNodeFactory.instance.objectNode().put("file", file.toString())),
                () -> sentence + System.lineSeparator());
    }
}
