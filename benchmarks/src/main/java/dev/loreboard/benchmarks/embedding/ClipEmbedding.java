package dev.loreboard.benchmarks.embedding;

import ai.onnxruntime.OrtSession;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.benchmarks.input.ModelInput;
import dev.loreboard.benchmarks.peers.OnnxTower;
import dev.loreboard.benchmarks.peers.OnnxTower.Settings;
import dev.loreboard.benchmarks.race.Entrant;
import dev.loreboard.benchmarks.race.Entrant.Blas;
import dev.loreboard.benchmarks.race.Entrant.InJava;
import dev.loreboard.benchmarks.race.Entrant.InPython;
import dev.loreboard.benchmarks.race.Entrant.Opener;
import dev.loreboard.benchmarks.race.Input;
import dev.loreboard.benchmarks.race.Label;
import dev.loreboard.benchmarks.race.Race;
import dev.loreboard.benchmarks.race.Score;
import dev.loreboard.benchmarks.race.Score.Scorer;
import dev.loreboard.clip.ClipOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * From pictures and texts to vectors, by both towers of a CLIP model on all cores. Ours begins with pixels and letters; the peers
 * get tensors and tokens, made ready beforehand.
 */
public record ClipEmbedding(ModelInput input) {

    private static final String SCRIPT = "towers.py";

    public List<Race> races() {
        return List.of(pictures(), texts());
    }

    private Race pictures() {
        int side = input.model().side();
        return race(
                "embedding: pictures",
                input.pictures() + " pictures of " + side + " x " + side + " pixels at once",
                "pictures",
                input.pictures(),
                input::cosineOfPictures,
                List.of(
                        ours(this::pixels),
                        inEightBits("8 bits", true),
                        inEightBits("8 bits, rounded together", false),
                        vision("", Settings.DEFAULT),
                        vision("layers normalised stepwise", Settings.STEPWISE),
                        torch("tuned", "vision", 32),
                        torch("tuned, in 16 bits", "vision", 16)));
    }

    private Race texts() {
        return race(
                "embedding: texts",
                input.texts() + " texts of 10 to 20 tokens at once, which the peers fill up to " + ModelInput.LENGTH,
                "texts",
                input.texts(),
                input::cosineOfTexts,
                List.of(
                        ours(folder ->
                                input.texts(folder).stream().map(Text::of).toList()),
                        onnx(
                                "",
                                ground -> OnnxTower.text(
                                        input.textTower(ground.input()),
                                        Settings.DEFAULT,
                                        input.tokens(ground.input()),
                                        ModelInput.LENGTH)),
                        torch("tuned", "text", 32),
                        torch("tuned, in 16 bits", "text", 16)));
    }

    /** What a folder has to be embedded. */
    @FunctionalInterface
    private interface Reading {
        List<? extends Content> in(Path folder) throws IOException;
    }

    private Entrant ours(Reading reading) {
        return new InJava(
                Label.ours("ClipEmbedder"),
                ground -> new EmbeddingSide(ClipOptions.at(input.model(ground.input())), reading.in(ground.input())));
    }

    private Entrant inEightBits(String form, boolean reproducible) {
        return new InJava(
                Label.ours("ClipEmbedder").in(form),
                ground -> new EmbeddingSide(
                        EightBits.of(input, ground).withReproducible(reproducible), pixels(ground.input())));
    }

    private List<Image> pixels(Path folder) throws IOException {
        int side = input.model().side();
        return input.drawn().pixels(input.drawn(folder)).stream()
                .map(rgb -> Image.ofPixels(side, side, opaque(rgb)))
                .toList();
    }

    private static ByteBuffer opaque(byte[] rgb) {
        ByteBuffer rgba = ByteBuffer.allocate(rgb.length / 3 * 4);
        for (int at = 0; at < rgb.length; at += 3) {
            rgba.put(rgb, at, 3).put((byte) 255);
        }
        return rgba.flip();
    }

    private Entrant vision(String form, Settings settings) {
        return onnx(
                form,
                ground -> OnnxTower.vision(
                        input.visionTower(ground.input()),
                        settings,
                        input.tensors(ground.input()),
                        input.model().side()));
    }

    private static Entrant onnx(String form, Opener opener) {
        return new InJava(Label.peer("ONNX Runtime").in(form), opener).by(OrtSession.class);
    }

    private Entrant torch(String form, String tower, int bits) {
        return new InPython(
                Label.peer("torch").in(form),
                SCRIPT,
                List.of(input.model().argument(), tower, Integer.toString(bits)),
                Blas.TUNED);
    }

    private Race race(String path, String task, String unit, int count, Scorer scorer, List<Entrant> entrants) {
        return new Race(
                path,
                task + ", " + input.model(),
                unit,
                count,
                new Input(input.name(), input::write),
                new Score("least cosine", scorer),
                entrants);
    }
}
