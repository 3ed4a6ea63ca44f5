package dev.loreboard.examples.command;

import dev.loreboard.api.Progress;
import dev.loreboard.examples.command.terminal.ProgressLines;
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

/** Writes pictures and music of the sample world, and what is true of each. */
@Command(
        name = "sample",
        description = {
            "Paint pictures of a made-up world, play its music, and write what is true of each beside it.",
            "The same seed gives the same samples on every machine."
        })
final class SampleCommand implements Runnable {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int MOST = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where to write; it is made if it is not there.")
    private Path folder = Path.of("");

    @Option(names = "--pictures", paramLabel = "NUMBER", description = "How many pictures to paint; none if not said.")
    private int pictures;

    @Option(names = "--tracks", paramLabel = "NUMBER", description = "How many pieces to play; none if not said.")
    private int tracks;

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
            description = "What the first sample is made from, and each further one from the next number; if not said, "
                    + "${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public void run() {
        require(
                isPossible(pictures) && isPossible(tracks) && pictures + tracks > 0,
                "--pictures was " + pictures + " and --tracks " + tracks + ". Up to " + MOST
                        + " of each can be made, and at least one of either.");
        Matcher sides = SIZE.matcher(size);
        require(sides.matches(), "--size was \"" + size + "\". Write it like 384x256.");
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        requireSize(width, height);
        Progress progress = ProgressLines.ofItems(spec.commandLine().getErr());
        SampleFolder samples = new SampleFolder(folder);
        if (pictures > 0) {
            samples.writePictures(seed, pictures, width, height, progress);
            show(pictures, "picture", "pictures");
        }
        if (tracks > 0) {
            samples.writeTracks(seed, tracks, progress);
            show(tracks, "piece", "tracks");
        }
    }

    private void show(int number, String what, String place) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(number + " " + what + (number == 1 ? " is" : "s are") + " in " + folder.resolve(place)
                + ", each with its truth beside it.");
        out.flush();
    }

    private static boolean isPossible(int number) {
        return number >= 0 && number <= MOST;
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
