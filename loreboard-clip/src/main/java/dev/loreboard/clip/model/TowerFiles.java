package dev.loreboard.clip.model;

import dev.loreboard.clip.runtime.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the graphs in a folder, by the names under which they are published. */
final class TowerFiles {

    private TowerFiles() {}

    /** A folder may have one tower in a precision that it lacks of the other; the best of each make a pair then. */
    static Towers find(Path folder, Precision wanted) {
        Optional<Towers> pair = first(folder, TowerNames::pictures, wanted)
                .flatMap(pictures ->
                        first(folder, TowerNames::words, wanted).map(words -> new Towers.Parted(pictures, words)));
        Optional<Towers> joint = first(folder, TowerNames::joint, wanted).map(Towers.Joint::new);
        return Stream.of(pair, joint)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Towers::precision))
                .orElseThrow(() -> new ModelException("The model folder " + folder + " has no "
                        + (wanted == Precision.BEST ? "" : wanted + " ") + "graphs. It needs "
                        + name(TowerNames::pictures, wanted) + " with " + name(TowerNames::words, wanted) + ", or "
                        + name(TowerNames::joint, wanted) + "; of these it has " + present(folder) + "."));
    }

    private static Optional<Path> first(Path folder, Function<Precision, List<String>> names, Precision wanted) {
        return precisions(wanted)
                .flatMap(precision -> names.apply(precision).stream())
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Stream<Precision> precisions(Precision wanted) {
        return wanted == Precision.BEST
                ? Stream.of(Precision.FLOAT32, Precision.FLOAT16, Precision.INT8)
                : Stream.of(wanted);
    }

    private static String name(Function<Precision, List<String>> names, Precision wanted) {
        return names.apply(precisions(wanted).findFirst().orElseThrow()).getFirst();
    }

    private static String present(Path folder) {
        String found = Stream.<Function<Precision, List<String>>>of(
                        TowerNames::pictures, TowerNames::words, TowerNames::joint)
                .flatMap(names -> precisions(Precision.BEST).flatMap(precision -> names.apply(precision).stream()))
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "none" : found;
    }
}
