package dev.loreboard.clip.tagging;

import java.util.List;

/**
 * Fits a {@link PlattCurve}: the most likely one for what was judged, where right and wrong do not count as certain but as
 * (n + 1) / (n + 2) and 1 / (n + 2) of their numbers n. So the fit is finite even where the logits tell right from wrong
 * without a mistake.
 *
 * <p>The loss is convex. Newton's method finds its bottom, on logits shifted and scaled to middle 0 and spread 1, with steps that
 * are halved until the loss falls. After J. Platt, "Probabilistic outputs for support vector machines" (1999), and
 * H.-T. Lin, C.-J. Lin and R. C. Weng, "A note on Platt's probabilistic outputs" (2007), who found the numerically safe form of the
 * loss.
 */
final class PlattFit {

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    private static final double FLAT = 1e-10;

    /** Keeps the step finite where the loss is as flat as numbers can tell. */
    private static final double RIDGE = 1e-12;

    /** Logits that differ by no more than rounding say the same. */
    private static final double SAME = 1e-9;

    private final double[] logits;
    private final double[] targets;

    private PlattFit(double[] logits, double[] targets) {
        this.logits = logits;
        this.targets = targets;
    }

    /** @param judged at least one */
    static PlattCurve of(List<Judged> judged) {
        double middle = judged.stream().mapToDouble(Judged::logit).average().orElseThrow();
        double spread = Math.sqrt(judged.stream()
                .mapToDouble(one -> (one.logit() - middle) * (one.logit() - middle))
                .average()
                .orElseThrow());
        double[] targets = targets(judged);
        if (!(spread > SAME * Math.max(1, Math.abs(middle)))) {
            return flat(targets);
        }
        double[] logits = judged.stream()
                .mapToDouble(one -> (one.logit() - middle) / spread)
                .toArray();
        PlattCurve scaled = new PlattFit(logits, targets).bottom();
        return new PlattCurve(scaled.slope() / spread, scaled.offset() - scaled.slope() * middle / spread);
    }

    private static double[] targets(List<Judged> judged) {
        int right = Judged.right(judged);
        int wrong = judged.size() - right;
        double high = (right + 1.0) / (right + 2.0);
        double low = 1.0 / (wrong + 2.0);
        return judged.stream().mapToDouble(one -> one.right() ? high : low).toArray();
    }

    /** The same for every logit: how often it is right at all. */
    private static PlattCurve flat(double[] targets) {
        double mean = 0;
        for (double target : targets) {
            mean += target / targets.length;
        }
        return new PlattCurve(0, Math.log(mean / (1 - mean)));
    }

    private PlattCurve bottom() {
        double slope = 0;
        double offset = flat(targets).offset();
        for (int step = 0; step < MOST_STEPS; step++) {
            Bend bend = bend(slope, offset);
            double length = bend.isFlat() ? 0 : fallingLength(slope, offset, bend);
            if (length == 0) {
                break;
            }
            slope -= length * bend.slopeStep();
            offset -= length * bend.offsetStep();
        }
        return slope > 0 ? new PlattCurve(slope, offset) : flat(targets);
    }

    /** How much of Newton's step makes the loss smaller; 0 at the bottom, as far as numbers can tell. */
    private double fallingLength(double slope, double offset, Bend bend) {
        double here = loss(slope, offset);
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            if (loss(slope - length * bend.slopeStep(), offset - length * bend.offsetStep()) < here) {
                return length;
            }
            length /= 2;
        }
        return 0;
    }

    /** How the loss falls and bends at one place. */
    private record Bend(double slopeFall, double offsetFall, double slopeBend, double bothBend, double offsetBend) {

        boolean isFlat() {
            return Math.abs(slopeFall) < FLAT && Math.abs(offsetFall) < FLAT;
        }

        double slopeStep() {
            return (offsetBend * slopeFall - bothBend * offsetFall) / determinant();
        }

        double offsetStep() {
            return (slopeBend * offsetFall - bothBend * slopeFall) / determinant();
        }

        private double determinant() {
            return slopeBend * offsetBend - bothBend * bothBend;
        }
    }

    private Bend bend(double slope, double offset) {
        double slopeFall = 0;
        double offsetFall = 0;
        double slopeBend = RIDGE;
        double bothBend = 0;
        double offsetBend = RIDGE;
        for (int i = 0; i < logits.length; i++) {
            double confidence = 1 / (1 + Math.exp(-(slope * logits[i] + offset)));
            double beside = confidence - targets[i];
            double weight = confidence * (1 - confidence);
            slopeFall += beside * logits[i];
            offsetFall += beside;
            slopeBend += weight * logits[i] * logits[i];
            bothBend += weight * logits[i];
            offsetBend += weight;
        }
        return new Bend(slopeFall, offsetFall, slopeBend, bothBend, offsetBend);
    }

    /** Minus the logarithm of the likelihood, in a form in which nothing overflows. */
    private double loss(double slope, double offset) {
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double odds = slope * logits[i] + offset;
            loss += Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(odds, 0) - targets[i] * odds;
        }
        return loss;
    }
}
