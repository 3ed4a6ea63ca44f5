package dev.loreboard.clip.model;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How exactly the numbers of a model are kept, which is also how large its files are. */
public enum Precision {
    /** The most exact of those that the folder has. */
    BEST(),
    FLOAT32("", "_fp32"),
    FLOAT16("_fp16"),
    /** Whole numbers of 8 bits: quick, and near to the others. What shares a run is often rounded together there. */
    INT8("_int8", "_quantized", "_uint8");

    private final List<String> endings;

    Precision(String... endings) {
        this.endings = List.of(endings);
    }

    /** That of a file, by its name. */
    public static Precision of(Path file) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return Stream.of(INT8, FLOAT16)
                .filter(one -> one.endings.stream().anyMatch(stem::endsWith))
                .findFirst()
                .orElse(FLOAT32);
    }

    /** How the names of its files end, before what kind of file they are. */
    List<String> endings() {
        return endings;
    }
}
