package dev.loreboard.examples.command.model;

import dev.loreboard.clip.hub.Damage;
import dev.loreboard.clip.hub.ModelStore;
import dev.loreboard.clip.hub.PulledModel;
import dev.loreboard.examples.command.terminal.ProgressLines;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hashes models anew. */
@Command(name = "verify", description = "Check every byte of the models that are here. It fails when one is damaged.")
final class ModelsVerifyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreChoice choice = new StoreChoice();

    @Parameters(arity = "0..*", paramLabel = "MODEL", description = "The models to check; all if not said.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelsVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ModelStore store = choice.open(surroundings)) {
            List<String> wanted = names.isEmpty()
                    ? store.all().stream().map(PulledModel::name).toList()
                    : names;
            List<Damage> damages = new ArrayList<>();
            for (String name : wanted) {
                List<Damage> found = store.verify(
                        name, ProgressLines.ofBytes(spec.commandLine().getErr()));
                damages.addAll(found);
                if (!json) {
                    print(out, name, found);
                }
            }
            if (json) {
                out.print(ModelsJson.damages(damages));
            }
            out.flush();
            return damages.isEmpty() ? 0 : 1;
        }
    }

    private static void print(PrintWriter out, String name, List<Damage> found) {
        out.println(name + (found.isEmpty() ? " is whole." : " is damaged:"));
        found.forEach(damage -> out.println("  " + damage.path() + " " + damage.found() + ". " + damage.remedy()));
    }
}
