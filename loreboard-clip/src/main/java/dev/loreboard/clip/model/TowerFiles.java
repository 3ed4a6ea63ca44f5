package dev.loreboard.clip.model;

import dev.loreboard.clip.runtime.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the graphs in a folder, by the names under which they are published.
 *
 * @param ending how the names end, ".onnx" for example
 */
record TowerFiles(ModelFolder model, String ending) {

    /** The names of one tower in one precision. */
    private interface Names extends BiFunction<Precision, String, List<String>> {}

    /** @throws ModelException when there are none, naming those that there are */
    Towers need(Precision wanted) {
        return find(wanted)
                .orElseThrow(() -> new ModelException("The model folder " + model.folder() + " has no "
                        + (wanted == Precision.BEST ? "" : wanted + " ") + "graphs. It needs " + needed(wanted)
                        + "; of these it has " + present() + "."));
    }

    Optional<Towers> find(Precision wanted) {
        return switch (model) {
            case PairFolder pair when pair.hearing().isPresent() -> all(wanted);
            case PairFolder pair -> both(wanted);
            case SoundFolder sounds -> heard(wanted);
            case WordFolder words -> alone(TowerNames::words, wanted);
            case PictureFolder pictures -> alone(TowerNames::pictures, wanted);
        };
    }

    private String needed(Precision wanted) {
        String one = name(TowerNames::joint, wanted);
        return switch (model) {
            case PairFolder pair
            when pair.hearing().isPresent() ->
                name(TowerNames::pictures, wanted) + " with " + name(TowerNames::words, wanted) + " and "
                        + name(TowerNames::sounds, wanted);
            case SoundFolder sounds -> name(TowerNames::sounds, wanted) + " with " + name(TowerNames::words, wanted);
            case PairFolder pair ->
                name(TowerNames::pictures, wanted) + " with " + name(TowerNames::words, wanted) + ", or " + one;
            case WordFolder words -> one + " or " + name(TowerNames::words, wanted);
            case PictureFolder pictures -> one + " or " + name(TowerNames::pictures, wanted);
        };
    }

    private Optional<Towers> alone(Names named, Precision wanted) {
        return Stream.<Names>of(TowerNames::joint, named)
                .flatMap(names -> first(names, wanted).stream())
                .map(Towers.Alone::new)
                .min(Comparator.comparing(Towers::precision))
                .map(Towers.class::cast);
    }

    private Optional<Towers> all(Precision wanted) {
        return first(TowerNames::pictures, wanted)
                .flatMap(pictures -> first(TowerNames::words, wanted)
                        .flatMap(words -> first(TowerNames::sounds, wanted)
                                .map(sounds -> new Towers.Threefold(pictures, words, sounds))));
    }

    private Optional<Towers> heard(Precision wanted) {
        return first(TowerNames::sounds, wanted)
                .flatMap(sounds -> first(TowerNames::words, wanted).map(words -> new Towers.Heard(sounds, words)));
    }

    /** A folder may have one tower in a precision that it lacks of the other; the best of each make a pair then. */
    private Optional<Towers> both(Precision wanted) {
        Optional<Towers> pair = first(TowerNames::pictures, wanted)
                .flatMap(pictures -> first(TowerNames::words, wanted).map(words -> new Towers.Parted(pictures, words)));
        Optional<Towers> joint = first(TowerNames::joint, wanted).map(Towers.Joint::new);
        return Stream.of(pair, joint).flatMap(Optional::stream).min(Comparator.comparing(Towers::precision));
    }

    private Optional<Path> first(Names names, Precision wanted) {
        return precisions(wanted)
                .flatMap(precision -> names.apply(precision, ending).stream())
                .map(model.folder()::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static Stream<Precision> precisions(Precision wanted) {
        return wanted == Precision.BEST
                ? Stream.of(Precision.FLOAT32, Precision.FLOAT16, Precision.INT8)
                : Stream.of(wanted);
    }

    private String name(Names names, Precision wanted) {
        return names.apply(precisions(wanted).findFirst().orElseThrow(), ending).getFirst();
    }

    private String present() {
        String found = Stream.<Names>of(TowerNames::pictures, TowerNames::words, TowerNames::sounds, TowerNames::joint)
                .flatMap(names ->
                        precisions(Precision.BEST).flatMap(precision -> names.apply(precision, ending).stream()))
                .filter(name -> Files.isRegularFile(model.folder().resolve(name)))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "none" : found;
    }
}
