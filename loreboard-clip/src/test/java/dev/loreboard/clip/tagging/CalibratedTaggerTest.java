package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.tck.tagging.TaggerContract;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The zero-shot tagger with a calibration")
class CalibratedTaggerTest implements TaggerContract {

    private static final Expectation EXPECTATION = new Expectation(0.9, 0.7, 0.5, 10, 30);

    private final PaintEmbedder embedder = new PaintEmbedder();

    @Override
    public Tagger openTagger() {
        Calibration calibration = new Calibration(
                embedder.space(),
                Colours.TAXONOMY.id(),
                Colours.TAXONOMY.fingerprint(),
                new Likelihood.Softmax(100),
                0.9,
                List.of(
                        new LabelCalibration(
                                "ground", "red", new PlattCurve(0.02, -1), OptionalDouble.of(0.4), EXPECTATION),
                        new LabelCalibration(
                                "ground", "green", new PlattCurve(0, -1), OptionalDouble.empty(), EXPECTATION),
                        new LabelCalibration(
                                "hints", "red", new PlattCurve(0.01, 0), OptionalDouble.of(0.6), EXPECTATION)));
        return new ZeroShotTagger(embedder, ZeroShotOptions.of(Colours.TAXONOMY).withCalibration(calibration));
    }

    @Override
    public List<Content> samples() {
        return List.of(
                Colours.plain(Colours.RED),
                Colours.plain(Colours.GREEN),
                Colours.plain(Colours.BLUE),
                Colours.plain(Colours.GREY));
    }
}
