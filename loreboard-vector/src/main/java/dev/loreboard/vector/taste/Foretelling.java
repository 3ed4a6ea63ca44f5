package dev.loreboard.vector.taste;

import dev.loreboard.api.embedding.Embedding;
import java.util.List;
import java.util.stream.IntStream;

/*
 * All is told in cosines less the mean one of two entries of the collection, which is what they have in common with anything. How far an entry lies
 * in the direction of a group is then the sum of those with its members, divided by the length of the sum of the members.
 *
 * Where k groups share what is shown, an entry has to come nearer to one of them to be shown than it would have to for one group alone: of normal
 * numbers the greatest thousandth part begins a quarter of a deviation higher than the greatest five hundredth part, and so on with each doubling; half a
 * deviation for each factor of e leaves room for groups that are there by luck.
 */

/** How far responses lie in the direction of a group to which they do not belong, or that of the others of their own. */
final class Foretelling {

    private static final double RIVALRY = 0.5;

    private final double[][] toGroup;
    private final double[] within;
    private final double[] alone;
    private final int[] groups;
    private final double deviation;
    private int count;

    /** @param apart each of which is a group at first */
    Foretelling(List<Response> apart, Likeness likeness) {
        List<Embedding> embeddings =
                apart.stream().map(response -> response.entry().embedding()).toList();
        toGroup = embeddings.stream()
                .map(one -> embeddings.stream()
                        .mapToDouble(other -> one.similarityTo(other) - likeness.mean())
                        .toArray())
                .toArray(double[][]::new);
        groups = IntStream.range(0, embeddings.size()).toArray();
        alone = IntStream.of(groups).mapToDouble(one -> toGroup[one][one]).toArray();
        within = alone.clone();
        deviation = likeness.deviation();
        count = groups.length;
    }

    /** The second goes into the first. */
    void join(Linkage.Link link) {
        int one = link.one();
        int other = link.other();
        double between = 0;
        for (int response = 0; response < groups.length; response++) {
            between += groups[response] == one ? toGroup[response][other] : 0;
        }
        within[one] += within[other] + 2 * between;
        within[other] = 0;
        count--;
        for (int response = 0; response < groups.length; response++) {
            toGroup[response][one] += toGroup[response][other];
            toGroup[response][other] = 0;
            groups[response] = groups[response] == other ? one : groups[response];
        }
    }

    /** The mean of all responses, each by the group that foretells it best, less what so many groups take from each other. */
    double share() {
        double rivalry = deviation * RIVALRY * Math.log(Math.max(1, count));
        return IntStream.range(0, groups.length)
                        .mapToDouble(this::best)
                        .average()
                        .orElse(0)
                - rivalry;
    }

    private double best(int response) {
        return IntStream.range(0, groups.length)
                .mapToDouble(group -> share(response, group))
                .max()
                .orElse(0);
    }

    private double share(int response, int group) {
        boolean own = groups[response] == group;
        double sum = toGroup[response][group] - (own ? alone[response] : 0);
        double square = within[group] - (own ? 2 * toGroup[response][group] - alone[response] : 0);
        return square > 0 ? sum / Math.sqrt(square) : 0;
    }
}
