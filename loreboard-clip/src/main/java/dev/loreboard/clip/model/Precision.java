package dev.loreboard.clip.model;

import java.util.List;

/** How exactly the numbers of a model are kept, which is also how large its files are. */
public enum Precision {
    /** The most exact of those that the folder has. */
    BEST(),
    FLOAT32("", "_fp32"),
    FLOAT16("_fp16"),
    /** Whole numbers of 8 bits; quick, and near to the others, but its vectors depend a little on what shares a run. */
    INT8("_int8", "_quantized", "_uint8");

    private final List<String> endings;

    Precision(String... endings) {
        this.endings = List.of(endings);
    }

    /** How the names of its files end, before ".onnx". */
    List<String> endings() {
        return endings;
    }
}
