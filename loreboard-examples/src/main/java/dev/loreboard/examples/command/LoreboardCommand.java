package dev.loreboard.examples.command;

import dev.loreboard.api.clustering.Groups;
import dev.loreboard.api.failure.FilterSyntaxException;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.examples.command.board.AddCommand;
import dev.loreboard.examples.command.board.DuplicatesCommand;
import dev.loreboard.examples.command.board.ReembedCommand;
import dev.loreboard.examples.command.board.SearchCommand;
import dev.loreboard.examples.command.board.SimilarCommand;
import dev.loreboard.examples.command.board.TagCommand;
import dev.loreboard.examples.command.group.AtlasCommand;
import dev.loreboard.examples.command.group.ClusterCommand;
import dev.loreboard.examples.command.group.GroupCount;
import dev.loreboard.examples.command.model.CalibrateCommand;
import dev.loreboard.examples.command.model.ModelsCommand;
import dev.loreboard.examples.command.model.ParityCommand;
import dev.loreboard.examples.command.plugin.PluginKind;
import dev.loreboard.examples.command.plugin.PluginsCommand;
import dev.loreboard.examples.command.terminal.Surroundings;
import dev.loreboard.examples.command.transfer.CopyCommand;
import dev.loreboard.examples.command.transfer.ExportCommand;
import dev.loreboard.examples.command.transfer.ImportCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command {@code loreboard}, which does nothing but lead to the others. */
@Command(
        name = "loreboard",
        description = "The command line of Loreboard, which finds things by what they resemble.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Everything went well.",
            "1:The command failed; the reason is on the error stream.",
            "2:The command line was wrong.",
        })
public final class LoreboardCommand {

    @Option(
            names = "--verbose",
            description = "Show where in the program a failure came from.",
            scope = ScopeType.INHERIT)
    private boolean verbose;

    private LoreboardCommand() {}

    /** Runs one command and ends the program with its exit code. */
    public static void main(String... arguments) {
        System.exit(Interruption.guard(() -> commandLine().execute(arguments)));
    }

    /** All commands, over the plugins and the environment of this program. */
    public static CommandLine commandLine() {
        return commandLine(Surroundings.ofThisProgram());
    }

    static CommandLine commandLine(Surroundings surroundings) {
        LoreboardCommand root = new LoreboardCommand();
        CommandLine commandLine = new CommandLine(root)
                .addSubcommand(new AddCommand(surroundings))
                .addSubcommand(new SearchCommand(surroundings))
                .addSubcommand(new SimilarCommand(surroundings))
                .addSubcommand(new TagCommand(surroundings))
                .addSubcommand(new ClusterCommand(surroundings))
                .addSubcommand(new DuplicatesCommand(surroundings))
                .addSubcommand(new AtlasCommand(surroundings))
                .addSubcommand(new ReembedCommand(surroundings))
                .addSubcommand(new CopyCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(new StudioCommand())
                .addSubcommand(new PluginsCommand(surroundings))
                .addSubcommand(new ParityCommand())
                .addSubcommand(new CalibrateCommand());
        ModelsCommand.addTo(commandLine, surroundings);
        commandLine.addSubcommand(new SampleCommand());
        commandLine.addSubcommand(new MeasureCommand());
        commandLine.addSubcommand(new ExperimentsCommand());
        commandLine
                .addSubcommand(new CompletionCommand())
                .addSubcommand(new ManualCommand())
                .registerConverter(PluginKind.class, PluginKind::parse)
                .registerConverter(Filter.class, LoreboardCommand::filter)
                .registerConverter(Groups.class, GroupCount::parse);
        commandLine.getCommandSpec().usageMessage().autoWidth(true);
        return commandLine.setExecutionExceptionHandler(
                (failure, failed, parsed) -> Failures.report(failure, failed, root.verbose));
    }

    private static Filter filter(String text) {
        try {
            return Filter.parse(text);
        } catch (FilterSyntaxException mistake) {
            throw new TypeConversionException(String.valueOf(mistake.getMessage()));
        }
    }
}
