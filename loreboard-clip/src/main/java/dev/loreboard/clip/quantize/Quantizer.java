package dev.loreboard.clip.quantize;

import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.onnx.EightBitModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Puts graphs in 8 bits beside those in 32 that a model's folder has, under the names by which they are found. */
public final class Quantizer {

    private static final String ENDING = ".onnx";
    private static final List<String> ENDINGS = List.of("_fp32" + ENDING, ENDING);

    private Quantizer() {}

    /**
     * Writes every graph of the folder in 8 bits. What is there in 8 bits is replaced, each file as soon as the new one is
     * whole.
     *
     * @throws dev.loreboard.clip.runtime.ModelException when the folder has no graphs in 32 bits, or one that has nothing to
     *     be written in 8
     */
    public static List<EightBitModel> quantize(Path folder, Progress progress) {
        List<Path> graphs =
                ModelFolder.recognise(folder).towers(Precision.FLOAT32).files();
        List<EightBitModel> made = new ArrayList<>();
        long begun = System.nanoTime();
        for (Path graph : graphs) {
            progress.throwIfCancelled("Quantizing");
            made.add(EightBitModel.write(graph, target(graph)));
            progress.at(new Step(
                    "quantizing",
                    made.size(),
                    OptionalLong.of(graphs.size()),
                    Duration.ofNanos(System.nanoTime() - begun)));
        }
        return List.copyOf(made);
    }

    private static Path target(Path graph) {
        String name = graph.getFileName().toString();
        String ending = ENDINGS.stream().filter(name::endsWith).findFirst().orElse("");
        return graph.resolveSibling(name.substring(0, name.length() - ending.length()) + "_int8" + ENDING);
    }
}
