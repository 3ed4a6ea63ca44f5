package dev.loreboard.examples.command.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.Copies;
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
import dev.loreboard.vector.transfer.StoreCopy;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies entries between boards and stores. */
@Command(
        name = "copy",
        description = {
            "Copy entries from a board to another, or from a board or a vector store to a vector store.",
            "A board is made if it is not there, and has to have the same model. Copying again is safe, and finishes what was",
            "interrupted. A vector store is named by its plugin, and its folder if it has one: lucene:FOLDER, exact:FOLDER,",
            "or pgvector with LOREBOARD_PGVECTOR_URL. Anything else is the folder of a board."
        })
public final class CopyCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Parameters(index = "0", paramLabel = "FROM", description = "A board, or a vector store.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "A board, or a vector store.")
    private String to = "";

    @Option(names = "--where", paramLabel = "FILTER", description = "Which entries to copy.")
    private Filter where = Filter.everything();

    @Mixin
    private Answer answer = new Answer();

    public CopyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Optional<StorePlace> store = StorePlace.parse(from, surroundings);
        Optional<StorePlace> target = StorePlace.parse(to, surroundings);
        try (ShownProgress progress = surroundings.progress(spec.commandLine().getErr())) {
            if (store.isPresent()) {
                StorePlace into = StorePlace.named(to, spec, surroundings);
                try (VectorStore source = store.get().open()) {
                    tell(copy(source, into, progress));
                }
            } else {
                fromBoard(target, progress);
            }
        }
    }

    private void fromBoard(Optional<StorePlace> target, ShownProgress progress) {
        Path folder = BoardChoice.existing(Path.of(from));
        try (OpenBoard source = OpenBoard.at(folder, model.open(surroundings), Copies.ATTACH, surroundings)) {
            tell(target.isPresent() ? copy(source.board(), target.get(), progress) : toBoard(source, progress));
        }
    }

    private long toBoard(OpenBoard source, ShownProgress progress) {
        requireAnother(source.folder(), Path.of(to));
        try (OpenBoard target = OpenBoard.at(Path.of(to), model.open(surroundings), Copies.ATTACH, surroundings)) {
            return source.board().copyTo(target.board(), where, progress);
        }
    }

    private long copy(EntrySource source, StorePlace into, ShownProgress progress) {
        try (VectorStore target = into.openFor(source.space())) {
            return StoreCopy.ofEverything().where(where).run(source, target, progress);
        }
    }

    private void requireAnother(Path one, Path other) {
        if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
            throw new ParameterException(
                    spec.commandLine(), "A board is not copied to itself. Name another folder than " + other + ".");
        }
    }

    /** The keys of the JSON are stable: some may be added, none is renamed. */
    private void tell(long copied) {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("from", from)
                .put("to", to)
                .put("copied", copied);
        answer.print(
                () -> JsonText.of(root),
                () -> Counted.of(copied, "entry", "entries") + " copied from " + from + " to " + to + "."
                        + System.lineSeparator());
    }
}
