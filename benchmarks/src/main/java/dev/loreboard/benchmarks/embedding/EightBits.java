package dev.loreboard.benchmarks.embedding;

import dev.loreboard.api.Progress;
import dev.loreboard.benchmarks.input.ModelInput;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.quantize.Quantizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A side's own copy of the model, with graphs in 8 bits in it. */
final class EightBits {

    private EightBits() {}

    static ClipOptions of(ModelInput input, Ground ground) throws IOException {
        Path model = input.model(ground.input());
        Path copy = ground.scratch().resolve("model");
        List<Path> files;
        try (Stream<Path> all = Files.walk(model)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.copy(file, copy.resolve(model.relativize(file).toString()));
        }
        Quantizer.quantize(copy, Progress.ignored());
        return ClipOptions.at(copy).withPrecision(Precision.INT8);
    }
}
