package dev.loreboard.clip.tagging;

import dev.loreboard.api.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns from labelled examples how sure a tagger may be of each label, and from which confidence on the label is given.
 *
 * @param precision how often the tags of a label are to be right
 * @param fewest how many examples with a label, and without it, it takes to learn about it
 * @param together how many pictures are embedded between two reports of progress
 */
public record Calibrator(double precision, int fewest, int together) {

    private static final int DEFAULT_FEWEST = 5;
    private static final int LEAST_FEWEST = 2;
    private static final int DEFAULT_TOGETHER = 32;

    public Calibrator {
        if (!(precision > 0 && precision < 1)) {
            throw new IllegalArgumentException(
                    "The wanted precision lies between 0 and 1, not at " + precision + "; nothing is right always.");
        }
        if (fewest < LEAST_FEWEST || together < 1) {
            throw new IllegalArgumentException("It takes at least " + LEAST_FEWEST
                    + " examples to learn, and one picture at a time; these are " + fewest + " and " + together + ".");
        }
    }

    /** For labels that have at least 5 examples for and against them. */
    public static Calibrator forPrecision(double precision) {
        return new Calibrator(precision, DEFAULT_FEWEST, DEFAULT_TOGETHER);
    }

    public Calibrator fewest(int examples) {
        return new Calibrator(precision, examples, together);
    }

    public Calibrator together(int pictures) {
        return new Calibrator(precision, fewest, pictures);
    }

    /**
     * Learns. A calibration that the tagger has already plays no part. Examples that cannot be embedded are left out and
     * stand in the report.
     *
     * @throws IllegalArgumentException for examples with words that the taxonomy does not have
     */
    public CalibrationReport run(ZeroShotTagger tagger, List<LabelledExample> examples, Progress progress) {
        ExampleCheck check = new ExampleCheck(tagger.taxonomy());
        examples.forEach(check::checked);
        Scoring scoring = Scoring.of(tagger, examples, together, progress);
        List<LabelFit> fits = new ArrayList<>();
        List<CalibrationReport.TooFew> tooFew = new ArrayList<>();
        List<Taxonomy.Facet> facets = tagger.taxonomy().facets();
        for (int facet = 0; facet < facets.size(); facet++) {
            String name = facets.get(facet).name();
            for (int place = 0; place < facets.get(facet).labels().size(); place++) {
                progress.throwIfCancelled("Calibrating");
                String label = facets.get(facet).labels().get(place).name();
                List<Judged> judged = scoring.judged(tagger.taxonomy(), facet, place);
                int positives = Judged.right(judged);
                int negatives = judged.size() - positives;
                if (Math.min(positives, negatives) >= fewest) {
                    fits.add(LabelFit.of(name, label, judged, precision));
                } else {
                    tooFew.add(new CalibrationReport.TooFew(name, label, positives, negatives));
                }
            }
        }
        return report(tagger, scoring, fits, tooFew);
    }

    private CalibrationReport report(
            ZeroShotTagger tagger, Scoring scoring, List<LabelFit> fits, List<CalibrationReport.TooFew> tooFew) {
        List<HeldOut> heldOut =
                fits.stream().flatMap(fit -> fit.heldOut().stream()).toList();
        return new CalibrationReport(
                tagger.learned(
                        precision, fits.stream().map(LabelFit::calibration).toList()),
                tooFew,
                Reliability.of(heldOut, HeldOut::before),
                Reliability.of(heldOut, HeldOut::after),
                scoring.examples().size(),
                scoring.failures());
    }
}
