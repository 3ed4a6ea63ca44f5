package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fits many labels to a few dozen made-up examples each, and counts what comes of them on many fresh ones. */
@DisplayName("The precision that a fit states")
class PromisedPrecisionTest {

    private static final int LABELS = 300;
    private static final int FRESH = 4000;

    private final SplittableRandom random = new SplittableRandom(20261125);

    private Judged example(boolean right, double apart) {
        double noise = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
        return new Judged(5 * (noise + (right ? apart : 0)), true, right);
    }

    private List<Judged> examples(int number, double share, double apart) {
        List<Judged> examples = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            examples.add(example(random.nextDouble() < share, apart));
        }
        return examples;
    }

    @ParameterizedTest
    @CsvSource({"40, 0.4, 1.2, 0.9", "60, 0.25, 1.2, 0.9", "120, 0.3, 0.8, 0.8", "500, 0.2, 1.0, 0.9"})
    @DisplayName(
            "is what fresh pictures give on the mean, give or take a few hundredths, and nine of ten keep their least")
    void holdsOnFreshPictures(int number, double share, double apart, double wanted) {
        double given = 0;
        double stated = 0;
        double found = 0;
        int overLeast = 0;
        for (int label = 0; label < LABELS; label++) {
            List<Judged> examples = examples(number, share, apart);
            long positives = examples.stream().filter(Judged::right).count();
            if (positives < 5 || number - positives < 5) {
                continue;
            }
            LabelCalibration fit =
                    LabelFit.of("facet", "label", examples, wanted).calibration();
            if (fit.threshold().isEmpty()) {
                continue;
            }
            List<Judged> tagged = examples(FRESH, share, apart).stream()
                    .filter(one -> LabelRule.of(fit).gives(fit.curve().confidence(one.logit())))
                    .toList();
            if (!tagged.isEmpty()) {
                double precision =
                        (double) tagged.stream().filter(Judged::right).count() / tagged.size();
                given++;
                stated += fit.expectation().precision();
                found += precision;
                overLeast += precision >= fit.expectation().least() ? 1 : 0;
            }
        }
        assertThat(given).isGreaterThan(LABELS / 2.0);
        assertThat(stated / given).isGreaterThanOrEqualTo(wanted);
        assertThat(found / given).isGreaterThan(stated / given - 0.04);
        assertThat(overLeast / given).isGreaterThan(0.9);
    }
}
