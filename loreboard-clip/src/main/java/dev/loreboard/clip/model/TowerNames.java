package dev.loreboard.clip.model;

import java.util.List;

/** Under which names the graphs of models are published, the likeliest first. */
public final class TowerNames {

    private static final List<String> PICTURES =
            List.of("onnx/vision_model", "vision_model", "visual/model", "onnx/visual", "visual");
    private static final List<String> WORDS =
            List.of("onnx/text_model", "text_model", "textual/model", "onnx/textual", "textual", "onnx/text", "text");
    private static final List<String> JOINT = List.of("onnx/model", "model");

    private TowerNames() {}

    /** Of graphs that see pictures, as paths within a model's folder. */
    public static List<String> pictures(Precision precision) {
        return files(PICTURES, precision);
    }

    /** Of graphs that read words. */
    public static List<String> words(Precision precision) {
        return files(WORDS, precision);
    }

    /** Of graphs that do both. */
    public static List<String> joint(Precision precision) {
        return files(JOINT, precision);
    }

    private static List<String> files(List<String> names, Precision precision) {
        return names.stream()
                .flatMap(name -> precision.endings().stream().map(ending -> name + ending + ".onnx"))
                .toList();
    }
}
