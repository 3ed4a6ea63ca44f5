package dev.loreboard.benchmarks.embedding;

import ai.onnxruntime.OrtSession;
import dev.loreboard.api.content.Image;
import dev.loreboard.benchmarks.input.ModelInput;
import dev.loreboard.benchmarks.peers.OnnxTower;
import dev.loreboard.benchmarks.peers.OnnxTower.Settings;
import dev.loreboard.benchmarks.peers.SquashedPictures;
import dev.loreboard.benchmarks.race.Entrant;
import dev.loreboard.benchmarks.race.Entrant.Blas;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Entrant.InPython;
import dev.loreboard.benchmarks.race.Ground;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import dev.loreboard.clip.ClipOptions;
import java.io.IOException;
import java.util.List;

/** From JPEG files to vectors, on all cores: decoding, resizing and the model. Two sides do one half of it only. */
public record FilesToVectors(ModelInput input) {

    private static final String SCRIPT = "files.py";

    public Race race() {
        return new Race(
                "embedding: JPEG files",
                input.pictures() + " JPEG files of " + input.width() + " x " + input.height() + " pixels at once, "
                        + input.model(),
                "pictures",
                input.pictures(),
                new Input(input.name(), input::write),
                new Score("least cosine", input::cosineOfPictures),
                List.of(
                        ours("", ground -> ClipOptions.at(input.model(ground.input()))),
                        ours("8 bits", ground -> EightBits.of(input, ground)),
                        new InJava(
                                Label.ours("ClipEmbedder").in("decoding and resizing alone"),
                                ground -> new PreparingSide(input.model(ground.input()), jpegs(ground))),
                        new InJava(
                                        Label.peer("ONNX Runtime").in("the run alone"),
                                        ground -> OnnxTower.vision(
                                                input.visionTower(ground.input()),
                                                Settings.STEPWISE,
                                                input.tensors(ground.input()),
                                                input.model().side()))
                                .by(OrtSession.class),
                        new InPython(
                                Label.peer("Pillow and torch").in("tuned"),
                                SCRIPT,
                                List.of(input.model().argument()),
                                Blas.TUNED),
                        new InJava(
                                        Label.peer("inference4j's way").in("re-created"),
                                        ground -> new SquashedPictures(
                                                input.visionTower(ground.input()),
                                                input.drawn().jpegs(input.drawn(ground.input())),
                                                input.model().side()))
                                .by(OrtSession.class)));
    }

    /** Which model, and how. */
    @FunctionalInterface
    private interface Choosing {
        ClipOptions on(Ground ground) throws IOException;
    }

    private Entrant ours(String form, Choosing choosing) {
        return new InJava(
                Label.ours("ClipEmbedder").in(form), ground -> new EmbeddingSide(choosing.on(ground), jpegs(ground)));
    }

    private List<Image> jpegs(Ground ground) throws IOException {
        return input.drawn().jpegs(input.drawn(ground.input())).stream()
                .map(Image::of)
                .toList();
    }
}
