package dev.loreboard.clip.tagging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place at which tags begin to be given.
 *
 * @param threshold the least confidence
 * @param right how many of the tags are
 */
record Cut(double threshold, int given, int right) {

    /** The one-sided 95 % point of the normal distribution. */
    private static final double CONFIDENT = 1.6448536269514722;

    /** The lowest place from which on tags are right often enough, if there is one. */
    static Optional<Cut> lowest(List<HeldOut> candidates, double wanted) {
        return all(candidates).filter(cut -> cut.precision() >= wanted).reduce((higher, lower) -> lower);
    }

    /** The place from which on tags are right most often; of equals the lowest. */
    static Optional<Cut> best(List<HeldOut> candidates) {
        return all(candidates).reduce((best, next) -> next.precision() >= best.precision() ? next : best);
    }

    /** From the highest place to the lowest; equal confidences are never parted. */
    private static Stream<Cut> all(List<HeldOut> candidates) {
        List<HeldOut> falling = candidates.stream()
                .sorted(Comparator.comparingDouble(HeldOut::after).reversed())
                .toList();
        Stream.Builder<Cut> cuts = Stream.builder();
        int right = 0;
        for (int i = 0; i < falling.size(); i++) {
            right += falling.get(i).right() ? 1 : 0;
            double here = falling.get(i).after();
            if (i + 1 == falling.size()) {
                cuts.add(new Cut(here, i + 1, right));
            } else if (falling.get(i + 1).after() < here) {
                cuts.add(new Cut((here + falling.get(i + 1).after()) / 2, i + 1, right));
            }
        }
        return cuts.build();
    }

    /** What to expect of the share of right tags when nothing was known of it before: Jeffreys' estimate. */
    double precision() {
        return (right + 0.5) / (given + 1.0);
    }

    /** The lower end of Wilson's one-sided interval of 95 %. */
    double least() {
        double share = (double) right / given;
        double square = CONFIDENT * CONFIDENT;
        double middle = share + square / (2 * given);
        double reach = CONFIDENT * Math.sqrt(share * (1 - share) / given + square / (4.0 * given * given));
        return Math.max(0, (middle - reach) / (1 + square / given));
    }
}
