package dev.loreboard.examples.studio.gallery;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.mini.MiniProvider;
import dev.loreboard.clip.tagging.CalibrationReport;
import dev.loreboard.clip.tagging.Calibrator;
import dev.loreboard.clip.tagging.LabelCalibration;
import dev.loreboard.clip.tagging.LabelledExample;
import dev.loreboard.clip.tagging.ZeroShotOptions;
import dev.loreboard.clip.tagging.ZeroShotTagger;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Learns from painted pictures, whose truth is known, how sure the gallery may be of each of its words with the embedded model. */
public final class CalibrateGallery {

    /** Far from the pictures that a gallery begins with, and from those that the model was trained on and is measured with. */
    private static final long FIRST_SEED = 40_000_000;

    private static final double PRECISION = 0.75;

    private CalibrateGallery() {}

    /** The file to write, and from how many pictures. */
    public static void main(String... arguments) {
        Path file = Path.of(arguments[0]);
        int number = Integer.parseInt(arguments[1]);
        Painter painter = new Painter();
        List<LabelledExample> examples = LongStream.range(FIRST_SEED, FIRST_SEED + number)
                .mapToObj(Casting::cast)
                .map(scene -> new LabelledExample(picture(painter, scene), Sample.truth(scene)))
                .toList();
        try (Embedder model = new MiniProvider().open(Settings.none(), Parts.none())) {
            ZeroShotTagger tagger = new ZeroShotTagger(model, ZeroShotOptions.of(GalleryWords.taxonomy()));
            CalibrationReport report = Calibrator.forPrecision(PRECISION).run(tagger, examples, Progress.ignored());
            report.calibration().write(file);
            System.out.print(told(report));
        }
    }

    static Image picture(Painter painter, Scene scene) {
        return new Image(Encoded.of(painter.paint(scene, 360, 240).png()));
    }

    private static String told(CalibrationReport report) {
        String head = String.format(
                Locale.ROOT,
                "%d pictures; mean error of confidences %.3f before and %.3f after%n",
                report.examples(),
                report.before().expectedError(),
                report.after().expectedError());
        return head
                + report.calibration().labels().stream()
                        .map(CalibrateGallery::line)
                        .collect(Collectors.joining());
    }

    private static String line(LabelCalibration label) {
        return String.format(
                Locale.ROOT,
                "%s: %s, %s, right %.2f, found %.2f%n",
                label.facet(),
                label.label(),
                label.threshold().isPresent()
                        ? String.format(
                                Locale.ROOT, "from %.2f", label.threshold().getAsDouble())
                        : "never",
                label.expectation().precision(),
                label.expectation().recall());
    }
}
