package dev.loreboard.examples.command.model;

import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.parity.ParityCheck;
import dev.loreboard.clip.parity.ParityReference;
import dev.loreboard.clip.parity.ParityReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a model against what Python made of it. */
@Command(
        name = "parity",
        description = {
            "Check that a model gives the same pixels, tokens and vectors here as in Python.",
            "REFERENCE is a folder made by a script, which --script prints:",
            "  loreboard parity --script > parity_reference.py",
            "  python parity_reference.py --model MODEL --out REFERENCE",
            "It fails when something is not the same."
        })
public final class ParityCommand implements Callable<Integer> {

    private static final String SCRIPT = "parity_reference.py";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MODEL", description = "The folder with the model.")
    private Optional<Path> model = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "REFERENCE", description = "The folder that Python made.")
    private Optional<Path> reference = Optional.empty();

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            defaultValue = "BEST",
            description = "Which of the model's graphs: ${COMPLETION-CANDIDATES}.")
    private Precision precision = Precision.BEST;

    @Option(
            names = "--least",
            paramLabel = "COSINE",
            description = "What two vectors of the same thing must reach; if not said, 0.99999 in 32 bits, 0.999 in 16 "
                    + "and 0.98 in 8.")
    private Optional<Double> least = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--script", description = "Print the script that makes a reference, and do nothing else.")
    private boolean script;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (script) {
            out.print(script());
            out.flush();
            return 0;
        }
        ParityReference expected = ParityReference.read(named(reference, "REFERENCE"));
        ClipOptions options = ClipOptions.at(named(model, "MODEL")).withPrecision(precision);
        ParityReport report = ParityCheck.run(options, expected);
        double wanted = least.orElseGet(() -> usual(report.precision()));
        out.print(
                json
                        ? ParityJson.write(expected, report, wanted)
                        : ParityTable.write(options, expected, report, wanted));
        out.flush();
        return report.holds(wanted) ? 0 : 1;
    }

    private static double usual(Precision ran) {
        return switch (ran) {
            case BEST, FLOAT32 -> 0.99999;
            case FLOAT16 -> 0.999;
            case INT8 -> 0.98;
        };
    }

    private Path named(Optional<Path> folder, String label) {
        return folder.orElseThrow(() -> new ParameterException(
                spec.commandLine(), "Missing: " + label + ". Name both folders, MODEL and REFERENCE."));
    }

    private static String script() {
        try (InputStream bytes = Objects.requireNonNull(ParityCommand.class.getResourceAsStream(SCRIPT))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
