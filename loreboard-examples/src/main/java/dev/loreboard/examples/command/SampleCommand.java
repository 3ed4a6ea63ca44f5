package dev.loreboard.examples.command;

import dev.loreboard.examples.sampler.SampleFolder;
import dev.loreboard.examples.sampler.paint.Painter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes pictures of the sample world, and what is true of each. */
@Command(
        name = "sample",
        description = {
            "Paint pictures of a made-up world, and write what is true of each beside it.",
            "The same seed gives the same pictures on every machine."
        })
final class SampleCommand implements Runnable {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int MOST_PICTURES = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where to write; it is made if it is not there.")
    private Path folder = Path.of("");

    @Option(names = "--pictures", paramLabel = "NUMBER", required = true, description = "How many pictures to paint.")
    private int pictures;

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            defaultValue = "384x256",
            description = "Their size in pixels; if not said, ${DEFAULT-VALUE}.")
    private String size = "";

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description =
                    "What the first picture is made from, and each further one from the next number; if not said, "
                            + "${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public void run() {
        require(
                pictures >= 1 && pictures <= MOST_PICTURES,
                "--pictures was " + pictures + ". From 1 to " + MOST_PICTURES + " can be painted.");
        Matcher sides = SIZE.matcher(size);
        require(sides.matches(), "--size was \"" + size + "\". Write it like 384x256.");
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        requireSize(width, height);
        PrintWriter out = spec.commandLine().getOut();
        new SampleFolder(folder)
                .writePictures(
                        seed,
                        pictures,
                        width,
                        height,
                        ProgressLines.ofItems(spec.commandLine().getErr()));
        out.println(pictures + (pictures == 1 ? " picture is" : " pictures are") + " in " + folder.resolve("pictures")
                + ", each with its truth beside it.");
        out.flush();
    }

    private void requireSize(int width, int height) {
        try {
            Painter.requireSize(width, height);
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), String.valueOf(impossible.getMessage()), impossible);
        }
    }

    private void require(boolean right, String message) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
