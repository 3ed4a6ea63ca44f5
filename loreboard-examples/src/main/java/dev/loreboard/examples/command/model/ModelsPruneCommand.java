package dev.loreboard.examples.command.model;

import dev.loreboard.clip.hub.ModelStore;
import dev.loreboard.clip.hub.Pruning;
import dev.loreboard.clip.hub.Removal;
import dev.loreboard.examples.command.terminal.Bytes;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes models, and what was left of unfinished ones. */
@Command(
        name = "prune",
        description = {
            "Remove what was left of fetches that came to no end, and the models that are named.",
            "What another program works on stays."
        })
final class ModelsPruneCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreChoice choice = new StoreChoice();

    @Parameters(arity = "0..*", paramLabel = "MODEL", description = "Models to remove.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--keep", paramLabel = "MODEL", description = "Remove all models but this one; may be repeated.")
    private List<String> kept = new ArrayList<>();

    @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
    private boolean dry;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelsPruneCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (ModelStore store = choice.open(surroundings)) {
            List<Removal> removals = dry ? store.prunable(wish()) : store.prune(wish());
            if (json) {
                out.print(ModelsJson.removals(removals));
            } else {
                removals.forEach(removal -> out.println(line(removal)));
                long bytes = removals.stream()
                        .filter(removal -> removal.kind() != Removal.Kind.IN_USE)
                        .mapToLong(Removal::size)
                        .sum();
                out.println((dry ? "Would free " : "Freed ") + Bytes.write(bytes) + ".");
            }
            out.flush();
        }
    }

    private Pruning wish() {
        if (!names.isEmpty() && !kept.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name models to remove, or models to --keep, not both.");
        }
        try {
            if (!kept.isEmpty()) {
                return new Pruning.AllBut(new LinkedHashSet<>(kept));
            }
            return names.isEmpty() ? new Pruning.Leftovers() : new Pruning.Models(new LinkedHashSet<>(names));
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), String.valueOf(impossible.getMessage()), impossible);
        }
    }

    private String line(Removal removal) {
        String what = switch (removal.kind()) {
            case MODEL -> "model";
            case UNFINISHED -> "unfinished model";
            case LEFTOVER -> "leftovers";
            case IN_USE -> "in use, stays";
        };
        return what + ": " + removal.path() + " (" + Bytes.write(removal.size()) + ")";
    }
}
