package dev.loreboard.examples.command.group;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.command.board.BoardChoice;
import dev.loreboard.examples.command.board.ModelChoice;
import dev.loreboard.examples.command.board.OpenBoard;
import dev.loreboard.examples.command.terminal.Answer;
import dev.loreboard.examples.command.terminal.Counted;
import dev.loreboard.examples.command.terminal.JsonText;
import dev.loreboard.examples.command.terminal.ShownProgress;
import dev.loreboard.examples.command.terminal.Surroundings;
import dev.loreboard.vector.clustering.WordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a map of a board. */
@Command(
        name = "atlas",
        description = {
            "Draw a map of a board into a file: what is alike lies together, and groups have their names.",
            "The ending of the file says whether it is SVG or PNG. The same board gives the same map."
        })
public final class AtlasCommand implements Runnable {

    private static final int SMALLEST = 100;
    private static final int LARGEST = 10_000;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BoardChoice choice = new BoardChoice();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Mixin
    private NameWords words = new NameWords();

    @Parameters(paramLabel = "FILE", description = "The file to write, which ends in .svg or .png.")
    private Path file = Path.of("");

    @Option(
            names = "--groups",
            paramLabel = "NUMBER",
            description = "How many names: a number, two ends like 2-8, or auto; if not said, auto.")
    private Groups groups = Groups.found();

    @Option(names = "--where", paramLabel = "FILTER", description = "Which entries to put on the map.")
    private Filter where = Filter.everything();

    @Option(
            names = "--side",
            paramLabel = "PIXELS",
            defaultValue = "1000",
            description = "How wide and high it is; if not said, ${DEFAULT-VALUE}.")
    private int side;

    @Mixin
    private Answer answer = new Answer();

    public AtlasCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        String ending = ending();
        require(
                side >= SMALLEST && side <= LARGEST,
                "--side was " + side + ". A map is " + SMALLEST + " to " + LARGEST + " pixels wide.");
        List<WordKind> kinds = words.kinds();
        try (OpenBoard open = OpenBoard.of(choice, model, surroundings);
                ShownProgress progress =
                        surroundings.progress(spec.commandLine().getErr())) {
            NamedGroups named = NamedGroups.of(open, groups, where, kinds);
            MapDrawing drawing = MapDrawing.of(named, side, progress);
            write(drawing, named, ending);
            answer.print(() -> json(drawing), () -> text(drawing));
        }
    }

    private String ending() {
        String name = file.toString().toLowerCase(Locale.ROOT);
        require(
                name.endsWith(".svg") || name.endsWith(".png"),
                "The file to write was \"" + file + "\". Let it end in .svg or .png.");
        return name.substring(name.length() - "svg".length());
    }

    private void write(MapDrawing drawing, NamedGroups named, String ending) {
        try {
            if (ending.equals("svg")) {
                Files.writeString(file, MapSvg.write(drawing, named));
            } else {
                Files.write(file, MapPng.write(drawing));
            }
        } catch (IOException failure) {
            throw new StorageException(
                    "The map could not be written to " + file + " (" + failure
                            + "). Name a file in a folder that you may write to.",
                    failure);
        }
    }

    private String text(MapDrawing drawing) {
        return "A map of " + Counted.of(drawing.dots().size(), "entry", "entries") + " with "
                + Counted.of(drawing.names().size(), "name") + " is in " + file + "." + System.lineSeparator();
    }

    /** The keys are stable: some may be added, none is renamed. */
    private String json(MapDrawing drawing) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("file", file.toString());
        root.put("side", drawing.side());
        ArrayNode names = root.putArray("names");
        drawing.names()
                .forEach(name -> names.addObject()
                        .put("name", name.text())
                        .put("entries", name.size())
                        .put("x", name.x())
                        .put("y", name.y()));
        ArrayNode points = root.putArray("points");
        drawing.dots()
                .forEach(dot ->
                        points.addObject().put("id", dot.id()).put("x", dot.x()).put("y", dot.y()));
        return JsonText.of(root);
    }

    private void require(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
