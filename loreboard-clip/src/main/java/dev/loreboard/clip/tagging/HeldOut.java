package dev.loreboard.clip.tagging;

import java.util.ArrayList;
import java.util.List;

/**
 * A tag that might be given to an example, with the confidence by a curve that was fitted without that example.
 *
 * @param before by the model alone
 * @param after by the curve
 */
record HeldOut(double before, double after, boolean right) {

    private static final int MOST_FOLDS = 5;

    /** Each of the candidates, judged by a curve of the examples that are not in its part of them. */
    static List<HeldOut> of(List<Judged> judged) {
        int[] parts = parts(judged);
        List<HeldOut> heldOut = new ArrayList<>();
        for (int part = 0; part < folds(judged); part++) {
            List<Judged> others = new ArrayList<>();
            List<Judged> own = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                (parts[i] == part ? own : others).add(judged.get(i));
            }
            PlattCurve curve = PlattFit.of(others);
            own.stream()
                    .filter(Judged::candidate)
                    .map(one -> new HeldOut(
                            PlattCurve.UNCHANGED.confidence(one.logit()), curve.confidence(one.logit()), one.right()))
                    .forEach(heldOut::add);
        }
        return heldOut;
    }

    /** As many of the right ones in each part, give or take one, and as many of the wrong ones. */
    private static int[] parts(List<Judged> judged) {
        int[] parts = new int[judged.size()];
        int folds = folds(judged);
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (judged.get(i).right() ? right++ : wrong++) % folds;
        }
        return parts;
    }

    private static int folds(List<Judged> judged) {
        int right = Judged.right(judged);
        return Math.clamp(Math.min(right, judged.size() - right), 2, MOST_FOLDS);
    }
}
