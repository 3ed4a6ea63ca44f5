package dev.loreboard.clip.model;

import dev.loreboard.clip.runtime.SessionOpener;
import java.util.List;

/** Under which names the graphs of models are published, the likeliest first. */
public final class TowerNames {

    private static final List<String> PICTURES =
            List.of("onnx/vision_model", "vision_model", "visual/model", "onnx/visual", "visual");
    private static final List<String> WORDS =
            List.of("onnx/text_model", "text_model", "textual/model", "onnx/textual", "textual", "onnx/text", "text");
    private static final List<String> SOUNDS = List.of("onnx/audio_model", "audio_model");
    private static final List<String> JOINT = List.of("onnx/model", "model");

    private TowerNames() {}

    /** Of graphs in ONNX that see pictures, as paths within a model's folder. */
    public static List<String> pictures(Precision precision) {
        return pictures(precision, SessionOpener.ONNX);
    }

    /** Of graphs in ONNX that read words. */
    public static List<String> words(Precision precision) {
        return words(precision, SessionOpener.ONNX);
    }

    /** Of graphs in ONNX that hear sound. */
    public static List<String> sounds(Precision precision) {
        return sounds(precision, SessionOpener.ONNX);
    }

    /** Of graphs in ONNX that do both. */
    public static List<String> joint(Precision precision) {
        return joint(precision, SessionOpener.ONNX);
    }

    static List<String> pictures(Precision precision, String ending) {
        return files(PICTURES, precision, ending);
    }

    static List<String> words(Precision precision, String ending) {
        return files(WORDS, precision, ending);
    }

    static List<String> sounds(Precision precision, String ending) {
        return files(SOUNDS, precision, ending);
    }

    static List<String> joint(Precision precision, String ending) {
        return files(JOINT, precision, ending);
    }

    private static List<String> files(List<String> names, Precision precision, String ending) {
        return names.stream()
                .flatMap(name -> precision.endings().stream().map(how -> name + how + ending))
                .toList();
    }
}
