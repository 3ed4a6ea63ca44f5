package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

@DisplayName("The manual page")
class ManualCommandTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("has every command with every option of its own")
    void hasEveryCommand() {
        CommandRun run = CommandRun.of("manual");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(".TH \"LOREBOARD\" 1\n").contains(".SH \"EXIT STATUS\"", "\\-\\-verbose");
        Map<String, CommandLine> commands = LoreboardCommand.commandLine().getSubcommands();
        assertThat(commands).isNotEmpty().allSatisfy((name, command) -> describes(run.out(), command));
        assertThat(commands.get("models").getSubcommands())
                .allSatisfy((name, command) -> describes(run.out(), command));
    }

    private static void describes(String page, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        int start = page.indexOf(".SS \"" + spec.qualifiedName() + "\"\n");
        assertThat(start).as(spec.qualifiedName()).isPositive();
        int next = page.indexOf(".S", start + 1);
        List<OptionSpec> own = spec.options().stream()
                .filter(option -> !List.of("--help", "--version", "--verbose").contains(option.longestName()))
                .toList();
        assertThat(own)
                .allSatisfy(option -> assertThat(page.substring(start, next))
                        .contains("\n.B \"" + option.longestName().replace("-", "\\-")));
    }

    @Test
    @DisplayName("says of defaults what they are, and lets no text be taken for an instruction")
    void saysDefaults() {
        assertThat(CommandRun.of("manual").out().lines())
                .anySatisfy(line -> assertThat(line).contains("How many answers at most; if not said, 20."))
                .noneMatch(line -> line.contains("${"))
                .allMatch(line -> line.startsWith("\\&") || line.matches("\\.(TH|SH|SS|TP|PP|B|ad|nh)( .*)?"));
    }

    @Test
    @EnabledIf("groffIsThere")
    @DisplayName("is read by groff without a warning, but for a line that it cannot break")
    void groffReadsIt() throws IOException, InterruptedException {
        Path page = Files.writeString(
                folder.resolve("loreboard.1"), CommandRun.of("manual").out());
        Path warnings = folder.resolve("warnings");

        Process groff = new ProcessBuilder("groff", "-man", "-ww", "-Wbreak", "-Tutf8", page.toString())
                .redirectOutput(folder.resolve("shown").toFile())
                .redirectError(warnings.toFile())
                .start();

        assertThat(groff.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(groff.exitValue()).isZero();
        assertThat(warnings).isEmptyFile();
        assertThat(folder.resolve("shown")).isNotEmptyFile();
    }

    static boolean groffIsThere() {
        return Files.isExecutable(Path.of("/usr/bin/groff"));
    }
}
