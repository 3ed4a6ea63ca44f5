package dev.loreboard.examples.command.model;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.hub.ModelStore;
import dev.loreboard.clip.hub.PulledModel;
import dev.loreboard.clip.onnx.EightBitModel;
import dev.loreboard.clip.quantize.Quantizer;
import dev.loreboard.clip.quantize.TwinCheck;
import dev.loreboard.clip.quantize.TwinReport;
import dev.loreboard.examples.command.terminal.Bytes;
import dev.loreboard.examples.command.terminal.ProgressLines;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a model of 8 bits from one of 32. */
@Command(
        name = "quantize",
        description = {
            "Put graphs in 8 bits beside those in 32 that a model has: a quarter as large and faster.",
            "With --pictures it says how near the two are on pictures of yours."
        })
final class ModelsQuantizeCommand implements Runnable {

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|gif|bmp|webp)");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreChoice choice = new StoreChoice();

    @Parameters(paramLabel = "MODEL", description = "A folder with a model, or the name of one that was pulled.")
    private String model = "";

    @Option(names = "--pictures", paramLabel = "FOLDER", description = "Pictures to compare the two on.")
    private Optional<Path> pictures = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ModelsQuantizeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Progress progress = ProgressLines.ofItems(spec.commandLine().getErr());
        Path folder = folder();
        Optional<List<Image>> mine = pictures.map(this::pictures);
        List<EightBitModel> made = Quantizer.quantize(folder, progress);
        Optional<TwinReport> report = mine.map(some -> TwinCheck.run(ClipOptions.at(folder), some, progress));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(ModelsJson.quantized(made, report));
        } else {
            made.forEach(one -> out.println(one.file() + ": " + Bytes.write(one.after()) + ", from "
                    + Bytes.write(one.before()) + "; " + one.changed() + " products and tables in 8 bits."));
            report.ifPresent(found -> out.println(sentence(found)));
        }
        out.flush();
    }

    private Path folder() {
        Path said = Path.of(model);
        if (Files.isDirectory(said)) {
            return said;
        }
        try (ModelStore store = choice.open(surroundings)) {
            return store.find(model).map(PulledModel::folder).orElse(said);
        }
    }

    /** Found out before there is much to do rather than afterwards. */
    private List<Image> pictures(Path from) {
        List<Image> found = files(from).stream()
                .filter(file -> PICTURE.matcher(file.toString()).matches())
                .map(Image::of)
                .toList();
        if (found.size() < 2) {
            throw new ParameterException(
                    spec.commandLine(),
                    "In the folder " + from + " there are " + found.size()
                            + " pictures. Name one with two at least, some hundreds for a figure to rely on.");
        }
        return found;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException failure) {
            throw new UnreadableContentException(
                    "The pictures in " + folder + " cannot be listed (" + failure
                            + "). Name a folder that is there and may be read.",
                    failure);
        }
    }

    private static String sentence(TwinReport report) {
        return String.format(
                Locale.ROOT,
                "On %,d pictures the vectors have a cosine of %.4f on average and %.4f at least, and %.1f %% of the nearest"
                        + " are the same. A search in 8 bits may %sbe asked of a collection that was embedded in 32.%s",
                report.compared(),
                report.mean(),
                report.least(),
                100 * report.shared(),
                report.mayAnswer() ? "" : "not ",
                report.failed() == 0 ? "" : " Left out are " + report.failed() + " that could not be read.");
    }
}
