package dev.loreboard.examples.command.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.BoardArchive;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.examples.command.board.BoardChoice;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.Counted;
import dev.loreboard.examples.command.terminal.JsonText;
import dev.loreboard.examples.command.terminal.ShownProgress;
import dev.loreboard.examples.command.terminal.Surroundings;
import dev.loreboard.vector.transfer.JsonLinesImport;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in what was exported. */
@Command(
        name = "import",
        description = {
            "Make a board of a .zip that was exported, or put the entries of a .jsonl into a vector store.",
            "Import only what you trust: entries may name files of this machine."
        })
public final class ImportCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BoardChoice choice = new BoardChoice();

    @Parameters(paramLabel = "FILE", description = "The file to read, which ends in .zip or .jsonl.")
    private Path file = Path.of("");

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "The vector store that entries go into, like lucene:FOLDER; see the command copy.")
    private Optional<String> store = Optional.empty();

    @Mixin
    private Answer answer = new Answer();

    public ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        ExportKind kind = ExportKind.of(file, spec);
        try (ShownProgress progress = surroundings.progress(spec.commandLine().getErr())) {
            switch (kind) {
                case BOARD -> importBoard(progress);
                case ENTRIES -> importEntries(progress);
            }
        }
    }

    private void importBoard(ShownProgress progress) {
        Path board = choice.folder(surroundings);
        BoardArchive.unpack(file, board, progress);
        tell("The board at " + board + " is made of " + file + ".", root().put("board", board.toString()));
    }

    private void importEntries(ShownProgress progress) {
        String place = store.orElseThrow(() -> new ParameterException(
                spec.commandLine(),
                "A .jsonl holds entries without their pictures, so no board can be made of it. Name a vector store with"
                        + " --store, like lucene:FOLDER."));
        EmbeddingSpace space = JsonLinesImport.space(file);
        try (VectorStore into = StorePlace.named(place, spec, surroundings).openFor(space)) {
            long entries = JsonLinesImport.ofEverything().run(file, into, progress);
            tell(
                    Counted.of(entries, "entry is", "entries are") + " in " + place + ".",
                    root().put("store", place).put("entries", entries));
        }
    }

    /** The keys of the JSON are stable: some may be added, none is renamed. */
    private void tell(String sentence, ObjectNode root) {
        answer.print(() -> JsonText.of(root), () -> sentence + System.lineSeparator());
    }

    private ObjectNode root() {
        return JsonNodeFactory.instance.objectNode().put("file", file.toString());
    }
}
