package dev.loreboard.clip.model;

import dev.loreboard.clip.runtime.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the graphs in a folder, by the names under which they are published. */
final class TowerFiles {

    private static final List<String> PICTURES =
            List.of("onnx/vision_model", "vision_model", "visual/model", "onnx/visual", "visual");
    private static final List<String> WORDS =
            List.of("onnx/text_model", "text_model", "textual/model", "onnx/textual", "textual");
    private static final List<String> JOINT = List.of("onnx/model", "model");

    private TowerFiles() {}

    static Towers find(Path folder, Precision wanted) {
        return precisions(wanted)
                .flatMap(precision -> in(folder, precision).stream())
                .findFirst()
                .orElseThrow(() -> new ModelException("The model folder " + folder + " has no graphs"
                        + (wanted == Precision.BEST ? "" : " of the precision " + wanted) + ". Looked for "
                        + names(PICTURES, wanted) + " with " + names(WORDS, wanted) + ", or for "
                        + names(JOINT, wanted) + "; found " + present(folder) + "."));
    }

    static List<Precision> present(Path folder) {
        return precisions(Precision.BEST)
                .filter(precision -> in(folder, precision).isPresent())
                .toList();
    }

    private static Stream<Precision> precisions(Precision wanted) {
        return wanted == Precision.BEST
                ? Stream.of(Precision.FLOAT32, Precision.FLOAT16, Precision.INT8)
                : Stream.of(wanted);
    }

    private static Optional<Towers> in(Path folder, Precision precision) {
        Optional<Path> pictures = first(folder, PICTURES, precision);
        Optional<Path> words = first(folder, WORDS, precision);
        if (pictures.isPresent() && words.isPresent()) {
            return Optional.of(new Towers.Parted(pictures.get(), words.get()));
        }
        return first(folder, JOINT, precision).map(Towers.Joint::new);
    }

    private static Optional<Path> first(Path folder, List<String> names, Precision precision) {
        return names.stream()
                .flatMap(name -> precision.endings().stream().map(ending -> folder.resolve(name + ending + ".onnx")))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static String names(List<String> names, Precision wanted) {
        String ending = precisions(wanted).findFirst().orElseThrow().endings().getFirst();
        return names.getFirst() + ending + ".onnx";
    }
}
