package dev.loreboard.vector.taste;

import java.util.List;

/** How alike groups are on the whole: the mean cosine between the entries of one and those of the other. */
final class Linkage {

    private final double[][] likeness;
    private final int[] sizes;

    /** @param apart each of which is a group at first */
    Linkage(List<Response> apart) {
        int count = apart.size();
        likeness = new double[count][count];
        sizes = new int[count];
        for (int one = 0; one < count; one++) {
            sizes[one] = 1;
            for (int other = 0; other < one; other++) {
                double similarity = apart.get(one)
                        .entry()
                        .embedding()
                        .similarityTo(apart.get(other).entry().embedding());
                likeness[one][other] = similarity;
                likeness[other][one] = similarity;
            }
        }
    }

    /** Two groups; where there are no two, they are not alike at all. */
    record Link(int one, int other, double likeness) {

        boolean isAtLeast(double wanted) {
            return other > one && likeness >= wanted;
        }
    }

    /** The two that are most alike, of equals the first. */
    Link nearest() {
        Link best = new Link(0, 0, -1);
        for (int one = 0; one < sizes.length; one++) {
            for (int other = one + 1; other < sizes.length; other++) {
                boolean both = sizes[one] > 0 && sizes[other] > 0;
                if (both && (best.other() == 0 || likeness[one][other] > best.likeness())) {
                    best = new Link(one, other, likeness[one][other]);
                }
            }
        }
        return best;
    }

    /** The second goes into the first. */
    void join(Link link) {
        int one = link.one();
        int other = link.other();
        double all = (double) sizes[one] + sizes[other];
        for (int group = 0; group < sizes.length; group++) {
            double joined = (sizes[one] * likeness[one][group] + sizes[other] * likeness[other][group]) / all;
            likeness[one][group] = joined;
            likeness[group][one] = joined;
        }
        sizes[one] += sizes[other];
        sizes[other] = 0;
    }
}
