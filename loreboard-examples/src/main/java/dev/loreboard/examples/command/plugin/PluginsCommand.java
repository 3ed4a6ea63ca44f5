package dev.loreboard.examples.command.plugin;

import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the plugins that are present, or all about one of them. */
@Command(
        name = "plugins",
        description = {
            "Show which plugins are present and whether they are ready.",
            "With a NAME, show the settings of that plugin and how to give them."
        })
public final class PluginsCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The plugin to show.")
    private Optional<String> name = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", description = "Look at one kind only: ${COMPLETION-CANDIDATES}.")
    private Optional<PluginKind> kind = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    public PluginsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        List<Inventory> all =
                kinds().stream().map(one -> Inventory.of(one, surroundings)).toList();
        List<Inventory> shown = name.map(wanted -> PluginSearch.named(wanted, all, surroundings.loader()))
                .orElse(all);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PluginsJson.write(shown));
        } else {
            int width = spec.usageMessage().width();
            out.print(name.isPresent() ? PluginPages.write(shown, width) : PluginsTable.write(shown, width));
        }
        out.flush();
    }

    private List<PluginKind> kinds() {
        return kind.map(List::of).orElseGet(() -> Arrays.asList(PluginKind.values()));
    }
}
