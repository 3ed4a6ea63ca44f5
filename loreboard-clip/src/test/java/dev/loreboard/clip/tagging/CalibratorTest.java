package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.RenamedEmbedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The calibrator")
class CalibratorTest {

    private static final int HINTS = 1;
    private static final int YELLOW = 1;

    /** How often a hint of yellow is right in the world of these tests. */
    private static final PlattCurve TRUTH = new PlattCurve(0.5, -0.7);

    private final PaintEmbedder embedder = new PaintEmbedder();
    private final ZeroShotTagger tagger = new ZeroShotTagger(embedder, Colours.options());
    private final SplittableRandom random = new SplittableRandom(11);

    @AfterEach
    void close() {
        tagger.close();
        embedder.close();
    }

    /** Pictures whose hint of yellow is right as often as {@link #TRUTH} says; that of red is right at random. */
    private List<LabelledExample> hints(int first, int number) {
        List<LabelledExample> examples = new ArrayList<>();
        for (int seed = first; seed < first + number; seed++) {
            Image picture = DrawnImages.pixels(seed, 4, 4);
            double logit = tagger.scores(List.of(picture))
                    .getFirst()
                    .facets()
                    .get(HINTS)
                    .logit(YELLOW);
            Set<String> labels = new TreeSet<>();
            if (random.nextDouble() < TRUTH.confidence(logit)) {
                labels.add("yellow");
            }
            if (random.nextDouble() < 0.3) {
                labels.add("red");
            }
            examples.add(new LabelledExample(picture, Map.of("hints", labels)));
        }
        return examples;
    }

    private static LabelledExample ground(int rgb, String label) {
        return new LabelledExample(Colours.plain(rgb), Map.of("ground", Set.of(label)));
    }

    private CalibrationReport run(List<LabelledExample> examples) {
        return Calibrator.forPrecision(0.8).run(tagger, examples, Progress.ignored());
    }

    private ZeroShotTagger calibrated(Calibration calibration) {
        return new ZeroShotTagger(embedder, ZeroShotOptions.of(Colours.TAXONOMY).withCalibration(calibration));
    }

    @Test
    @DisplayName("finds how often tags are right, and with it confidences that hold")
    void findsHowOftenTagsAreRight() {
        CalibrationReport report = run(hints(0, 3000));

        assertThat(report.examples()).isEqualTo(3000);
        PlattCurve curve =
                report.calibration().find("hints", "yellow").orElseThrow().curve();
        assertThat(curve.slope()).isCloseTo(TRUTH.slope(), within(0.08));
        assertThat(curve.offset()).isCloseTo(TRUTH.offset(), within(0.15));
        assertThat(report.after().expectedError()).isLessThan(0.03);
        assertThat(report.before().expectedError())
                .isGreaterThan(2 * report.after().expectedError());
    }

    @Test
    @DisplayName("chooses a threshold that keeps its promise on pictures that were not there")
    void keepsItsPromise() {
        Calibration calibration = run(hints(0, 600)).calibration();
        LabelCalibration yellow = calibration.find("hints", "yellow").orElseThrow();
        List<LabelledExample> fresh = hints(10_000, 3000);
        int given = 0;
        int right = 0;
        try (ZeroShotTagger better = calibrated(calibration)) {
            for (LabelledExample example : fresh) {
                for (Tag tag : better.tagAll(List.of(example.picture())).getFirst()) {
                    if (tag.label().equals("yellow")) {
                        assertThat(tag.confidence())
                                .isGreaterThanOrEqualTo(yellow.threshold().orElseThrow());
                        given++;
                        right += example.tags().get("hints").contains("yellow") ? 1 : 0;
                    }
                }
            }
        }

        assertThat(yellow.expectation().precision()).isGreaterThanOrEqualTo(0.8);
        assertThat(given).isPositive();
        assertThat((double) right / given).isGreaterThan(yellow.expectation().least() - 0.02);
    }

    @Test
    @DisplayName("leaves a label out that is not right often enough at any confidence")
    void withholdsWhatIsNotRightOftenEnough() {
        Calibration calibration = run(hints(0, 400)).calibration();

        LabelCalibration red = calibration.find("hints", "red").orElseThrow();
        assertThat(red.threshold()).isEmpty();
        assertThat(red.expectation().recall()).isZero();
        assertThat(red.expectation().precision()).isLessThan(0.8);
        try (ZeroShotTagger better = calibrated(calibration)) {
            assertThat(better.tagAll(List.of(Colours.plain(Colours.RED))).getFirst())
                    .noneMatch(tag -> tag.facet().equals("hints") && tag.label().equals("red"));
        }
    }

    @Test
    @DisplayName("learns nothing about labels with too few examples, and says which those are")
    void listsLabelsWithTooFewExamples() {
        List<LabelledExample> examples = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            examples.add(ground(Colours.RED, "red"));
            examples.add(ground(Colours.GREY, Taxonomy.UNKNOWN));
        }
        examples.add(ground(Colours.BLUE, "blue"));

        CalibrationReport report = run(examples);

        assertThat(report.calibration().labels()).singleElement().satisfies(red -> {
            assertThat(red.label()).isEqualTo("red");
            assertThat(red.expectation().positives()).isEqualTo(8);
            assertThat(red.expectation().negatives()).isEqualTo(9);
            assertThat(red.expectation().recall()).isEqualTo(1);
        });
        assertThat(report.tooFew())
                .contains(
                        new CalibrationReport.TooFew("ground", "blue", 1, 16),
                        new CalibrationReport.TooFew("ground", "green", 0, 17),
                        new CalibrationReport.TooFew("hints", "sky", 0, 0));
        try (ZeroShotTagger better = calibrated(report.calibration())) {
            List<Tag> before =
                    tagger.tagAll(List.of(Colours.plain(Colours.BLUE))).getFirst();
            assertThat(better.tagAll(List.of(Colours.plain(Colours.BLUE))).getFirst())
                    .isEqualTo(before);
        }
    }

    @Test
    @DisplayName("counts of an exclusive facet only the label that would be given")
    void countsOnlyWhatWouldBeGiven() {
        List<LabelledExample> examples = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            examples.add(ground(Colours.RED, "red"));
            examples.add(ground(Colours.BLUE, "blue"));
            examples.add(ground(Colours.GREY, "red"));
        }

        LabelCalibration red = run(examples).calibration().find("ground", "red").orElseThrow();

        assertThat(red.expectation().positives()).isEqualTo(20);
        assertThat(red.expectation().recall()).isEqualTo(0.5);
        assertThat(red.expectation().precision()).isCloseTo(10.5 / 11, within(1e-12));
    }

    @Test
    @DisplayName("leaves out pictures that cannot be read, and says which and why")
    void leavesOutUnreadablePictures() {
        List<LabelledExample> examples = new ArrayList<>(hints(0, 40));
        examples.add(7, new LabelledExample(Image.of(new byte[] {1, 2, 3}), Map.of("hints", Set.of("yellow"))));

        CalibrationReport report = Calibrator.forPrecision(0.8).together(5).run(tagger, examples, Progress.ignored());

        assertThat(report.examples()).isEqualTo(40);
        assertThat(report.failures()).containsOnlyKeys(7);
        assertThat(report.failures().get(7)).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    @DisplayName("tells how far it is, and ends when it is told to")
    void tellsHowFarItIs() {
        List<Progress.Step> steps = new ArrayList<>();
        Calibrator calibrator = Calibrator.forPrecision(0.8).together(10);

        calibrator.run(tagger, hints(0, 25), Progress.to(steps::add));

        assertThat(steps).extracting(Progress.Step::done).containsExactly(10L, 20L, 25L);
        AtomicInteger asked = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void at(Step step) {}

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 1;
            }
        };
        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> calibrator.run(tagger, hints(0, 25), impatient));
    }

    @Test
    @DisplayName("refuses words that the taxonomy does not have, and two labels where one is true")
    void refusesUnknownWords() {
        for (Map<String, Set<String>> tags : List.of(
                Map.of("grounds", Set.of("red")),
                Map.of("ground", Set.of("crimson")),
                Map.of("hints", Set.of(Taxonomy.UNKNOWN)),
                Map.of("ground", Set.of("red", "blue")))) {
            LabelledExample example = new LabelledExample(Colours.plain(Colours.RED), tags);
            assertThatIllegalArgumentException().isThrownBy(() -> run(List.of(example)));
        }
    }

    @Test
    @DisplayName("gives the same numbers for the same examples")
    void givesTheSameNumbers() {
        List<LabelledExample> examples = hints(0, 60);

        assertThat(run(examples).calibration()).isEqualTo(run(examples).calibration());
    }

    @Test
    @DisplayName("makes a calibration that is refused by another space, taxonomy or scale, with both names")
    void isRefusedElsewhere() {
        Calibration calibration = run(hints(0, 60)).calibration();
        Taxonomy other = new Taxonomy("colours", "2", Colours.TAXONOMY.facets());
        Taxonomy changed = new Taxonomy("colours", "1", List.of(Colours.HINTS));
        ZeroShotOptions same = ZeroShotOptions.of(Colours.TAXONOMY).withCalibration(calibration);

        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() -> new ZeroShotTagger(new RenamedEmbedder(embedder, "elsewhere"), same))
                .withMessageContainingAll("\"elsewhere\"", embedder.space().name());
        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() ->
                        new ZeroShotTagger(embedder, ZeroShotOptions.of(other).withCalibration(calibration)))
                .withMessageContainingAll("colours/1", "colours/2");
        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() ->
                        new ZeroShotTagger(embedder, ZeroShotOptions.of(changed).withCalibration(calibration)))
                .withMessageContaining("other sentences");
        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() -> new ZeroShotTagger(embedder, same.withLikelihood(new Likelihood.Softmax(6))))
                .withMessageContainingAll("5.0", "6.0");
    }

    @Test
    @DisplayName("says what makes no sense to ask of it")
    void refusesNonsense() {
        for (double precision : new double[] {0, 1, -0.5, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Calibrator.forPrecision(precision));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibrator.forPrecision(0.9).fewest(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calibrator.forPrecision(0.9).together(0));
    }
}
