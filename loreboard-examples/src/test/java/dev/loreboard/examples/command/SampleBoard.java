package dev.loreboard.examples.command;

import dev.loreboard.api.Progress;
import dev.loreboard.examples.sampler.SampleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A board of a dozen painted pictures and a piece of music, made by the command line itself. */
record SampleBoard(Path folder) {

    static final int PICTURES = 12;

    private static final long SEED = 7000;

    static SampleBoard in(Path folder) {
        SampleFolder samples = new SampleFolder(folder.resolve("samples"));
        samples.writePictures(SEED, PICTURES, 96, 64, Progress.ignored());
        samples.writeTracks(SEED, 1, Progress.ignored());
        SampleBoard board = new SampleBoard(folder);
        CommandRun added = board.run("add", board.samples().toString());
        if (added.exitCode() != 0) {
            throw new IllegalStateException(added.errors());
        }
        return board;
    }

    CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--board=" + board());
        return CommandRun.of(all.toArray(String[]::new));
    }

    Path board() {
        return folder.resolve("board");
    }

    Path samples() {
        return folder.resolve("samples");
    }

    /** @param number from 1 */
    Path picture(int number) {
        return samples().resolve(String.format(Locale.ROOT, "pictures/%06d.png", number));
    }
}
