package dev.loreboard.examples.command.model;

import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.tagging.CalibrationReport;
import dev.loreboard.clip.tagging.Calibrator;
import dev.loreboard.clip.tagging.LabelledExample;
import dev.loreboard.clip.tagging.Taxonomy;
import dev.loreboard.clip.tagging.ZeroShotOptions;
import dev.loreboard.clip.tagging.ZeroShotTagger;
import dev.loreboard.examples.command.terminal.ProgressLines;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns from labelled pictures how sure the zero-shot tagger may be. */
@Command(
        name = "calibrate",
        description = {
            "Learn from labelled pictures how sure the zero-shot tagger may be of each label.",
            "EXAMPLES is a file with a line for each picture, in JSON:",
            "  {\"file\":\"dragon.jpg\",\"tags\":{\"subjects\":[\"dragon\",\"castle\"],\"styles\":[\"ink\"]}}",
            "A facet that is named there has all its true labels there; one that is not is left out."
        })
public final class CalibrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The folder with the model.")
    private Path model = Path.of("");

    @Parameters(index = "1", paramLabel = "EXAMPLES", description = "The file with the examples.")
    private Path examples = Path.of("");

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER",
            description = "Where the pictures are; if not said, where the examples are.")
    private Optional<Path> pictures = Optional.empty();

    @Option(
            names = "--taxonomy",
            paramLabel = "FILE",
            description = "The taxonomy; if not said, the one of fantasy art that comes along.")
    private Optional<Path> taxonomy = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write, for the setting \"calibration\" of the tagger.")
    private Path out = Path.of("");

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            defaultValue = "0.9",
            description = "How often the tags of a label are to be right; if not said, ${DEFAULT-VALUE}.")
    private double precision;

    @Option(
            names = "--fewest",
            paramLabel = "NUMBER",
            defaultValue = "5",
            description = "How many examples with a label, and without it, it takes to learn about it; if not said, "
                    + "${DEFAULT-VALUE}.")
    private int fewest;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Calibrator calibrator = calibrator();
        requireFolder();
        Taxonomy words = taxonomy.map(Taxonomy::read).orElseGet(Taxonomy::fantasyArt);
        Path folder = pictures.orElseGet(
                () -> Objects.requireNonNull(examples.toAbsolutePath().getParent()));
        List<LabelledExample> labelled = LabelledExample.readAll(examples, folder, words);
        CalibrationReport report = run(calibrator, words, labelled);
        report.calibration().write(out);
        PrintWriter printed = spec.commandLine().getOut();
        printed.print(json ? CalibrationJson.write(labelled, report) : CalibrationTable.write(labelled, report, out));
        printed.flush();
        return 0;
    }

    private CalibrationReport run(Calibrator calibrator, Taxonomy words, List<LabelledExample> labelled) {
        try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(model));
                ZeroShotTagger tagger = new ZeroShotTagger(embedder, ZeroShotOptions.of(words))) {
            return calibrator.run(
                    tagger, labelled, ProgressLines.ofItems(spec.commandLine().getErr()));
        }
    }

    /** Found out now rather than after all pictures were embedded. */
    private void requireFolder() {
        Path folder = Objects.requireNonNull(out.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The file to write, " + out + ", would be in a folder that is not there. Make it.");
        }
    }

    private Calibrator calibrator() {
        try {
            return Calibrator.forPrecision(precision).fewest(fewest);
        } catch (IllegalArgumentException nonsense) {
            throw new ParameterException(spec.commandLine(), String.valueOf(nonsense.getMessage()), nonsense);
        }
    }
}
