package dev.loreboard.clip.model;

import dev.loreboard.clip.runtime.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the graphs in a folder, by the names under which they are published. */
final class TowerFiles {

    private static final List<String> PICTURES =
            List.of("onnx/vision_model", "vision_model", "visual/model", "onnx/visual", "visual");
    private static final List<String> WORDS =
            List.of("onnx/text_model", "text_model", "textual/model", "onnx/textual", "textual", "onnx/text", "text");
    private static final List<String> JOINT = List.of("onnx/model", "model");

    private TowerFiles() {}

    /** A folder may have one tower in a precision that it lacks of the other; the best of each make a pair then. */
    static Towers find(Path folder, Precision wanted) {
        Optional<Towers> pair = first(folder, PICTURES, wanted)
                .flatMap(pictures -> first(folder, WORDS, wanted).map(words -> new Towers.Parted(pictures, words)));
        Optional<Towers> joint = first(folder, JOINT, wanted).map(Towers.Joint::new);
        return Stream.of(pair, joint)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Towers::precision))
                .orElseThrow(() -> new ModelException("The model folder " + folder + " has no "
                        + (wanted == Precision.BEST ? "" : wanted + " ") + "graphs. It needs "
                        + name(PICTURES, wanted) + " with " + name(WORDS, wanted) + ", or " + name(JOINT, wanted)
                        + "; of these it has " + present(folder) + "."));
    }

    private static Optional<Path> first(Path folder, List<String> names, Precision wanted) {
        return precisions(wanted)
                .flatMap(precision -> files(folder, names, precision))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Stream<Precision> precisions(Precision wanted) {
        return wanted == Precision.BEST
                ? Stream.of(Precision.FLOAT32, Precision.FLOAT16, Precision.INT8)
                : Stream.of(wanted);
    }

    private static Stream<Path> files(Path folder, List<String> names, Precision precision) {
        return names.stream()
                .flatMap(name -> precision.endings().stream().map(ending -> folder.resolve(name + ending + ".onnx")));
    }

    private static String name(List<String> names, Precision wanted) {
        String ending = precisions(wanted).findFirst().orElseThrow().endings().getFirst();
        return names.getFirst() + ending + ".onnx";
    }

    private static String present(Path folder) {
        String found = Stream.of(PICTURES, WORDS, JOINT)
                .flatMap(names -> precisions(Precision.BEST).flatMap(precision -> files(folder, names, precision)))
                .filter(Files::isRegularFile)
                .map(file -> folder.relativize(file).toString())
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "none" : found;
    }
}
