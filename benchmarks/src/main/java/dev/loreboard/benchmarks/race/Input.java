package dev.loreboard.benchmarks.race;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What all sides of a race work on.
 *
 * @param name tells inputs apart; races with the same one share its folder
 * @param writer fills the folder, the same way each time
 */
public record Input(String name, Writer writer) {

    /** For sides that make what they need from a seed. */
    public static final Input NONE = new Input("none", folder -> {});

    /** Fills a folder, or throws a {@link MissingSideException} where this machine lacks what it needs. */
    @FunctionalInterface
    public interface Writer {
        void write(Path folder) throws IOException;
    }
}
