package dev.loreboard.examples.command;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.mini.MiniProvider;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.examples.command.terminal.ProgressLines;
import dev.loreboard.examples.sampler.exam.Exam;
import dev.loreboard.examples.sampler.exam.ExamTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what a model knows of the sample world. */
@Command(
        name = "measure",
        description = {
            "Measure what a model knows of the sample world, on what it was never trained on.",
            "The table is Markdown; what should be reached and is not stands in bold."
        })
final class MeasureCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "The folder with a model for pictures, words and sound; if not said, the embedded one.")
    private Optional<Path> model = Optional.empty();

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            defaultValue = "BEST",
            description = "Which of the folder's graphs: ${COMPLETION-CANDIDATES}.")
    private Precision precision = Precision.BEST;

    @Option(
            names = "--photographs",
            paramLabel = "FOLDER",
            description = "A folder with photographs of scikit-image, to ask about these too.")
    private Optional<Path> photographs = Optional.empty();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Embedder embedder = open()) {
            ProgressLines progress = ProgressLines.ofItems(spec.commandLine().getErr());
            out.print(ExamTable.write(Exam.of(embedder, photographs, progress)));
            out.flush();
        }
    }

    private Embedder open() {
        return model.map(folder -> ClipEmbedder.open(ClipOptions.at(folder).withPrecision(precision)))
                .orElseGet(() -> new MiniProvider().open(Settings.none(), Parts.none()));
    }
}
