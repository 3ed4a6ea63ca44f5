package dev.loreboard.vector.taste;

import dev.loreboard.api.embedding.Embedding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/*
 * Average linkage: of all groups those two become one whose entries are most alike on the whole, until none are alike. Of all stages on the way
 * that one is taken at which the groups foretell their own members best; of equals the last.
 */

/** Sorts what a person liked into interests. */
final class Interests {

    private static final double SAME = 1e-9;

    private final Instant now;
    private final TasteOptions options;

    Interests(Instant now, TasteOptions options) {
        this.now = now;
        this.options = options;
    }

    /** @param wanted the latest first */
    List<Interest> of(List<Response> wanted) {
        List<List<Response>> groups = parted(wanted);
        List<Interest> found = groups.stream()
                .filter(group -> !group.isEmpty())
                .map(this::interest)
                .sorted(Comparator.comparingDouble(Interest::weight).reversed())
                .limit(options.interests())
                .toList();
        double all = found.stream().mapToDouble(Interest::weight).sum();
        return found.stream()
                .map(interest -> new Interest(interest.middle(), interest.weight() / all, interest.entries()))
                .toList();
    }

    private List<List<Response>> parted(List<Response> wanted) {
        List<List<Response>> groups =
                new ArrayList<>(wanted.stream().map(List::of).toList());
        Linkage linkage = new Linkage(wanted);
        Foretelling foretelling = new Foretelling(wanted, options.likeness());
        List<List<Response>> best = List.copyOf(groups);
        double most = foretelling.share();
        for (Linkage.Link link = linkage.nearest();
                link.isAtLeast(options.likeness().alike());
                link = linkage.nearest()) {
            List<Response> joined = new ArrayList<>(groups.get(link.one()));
            joined.addAll(groups.get(link.other()));
            groups.set(link.one(), joined);
            groups.set(link.other(), List.of());
            linkage.join(link);
            foretelling.join(link);
            double share = foretelling.share();
            if (share > most - SAME) {
                best = List.copyOf(groups);
                most = Math.max(most, share);
            }
        }
        return best;
    }

    private Interest interest(List<Response> group) {
        double weight = group.stream().mapToDouble(this::weight).sum();
        return new Interest(
                middle(group), weight, group.stream().map(Response::entry).toList());
    }

    /** The weighted mean; where it has no direction, the latest of them. */
    private Embedding middle(List<Response> group) {
        Embedding latest = group.getFirst().entry().embedding();
        double[] sum = new double[latest.dimension()];
        for (Response response : group) {
            Embedding embedding = response.entry().embedding();
            latest.space().requireSame(embedding.space(), "The taste");
            double weight = weight(response);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * embedding.at(i);
            }
        }
        double most = DoubleStream.of(sum).map(Math::abs).max().orElse(0);
        if (most == 0) {
            return latest;
        }
        float[] direction = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            direction[i] = (float) (sum[i] / most);
        }
        return Embedding.of(latest.space(), direction);
    }

    private double weight(Response response) {
        Duration age = Duration.between(response.when(), now);
        double halves = age.isNegative()
                ? 0
                : (double) age.toMillis() / options.halfLife().toMillis();
        return response.reaction().weight() * Math.max(Double.MIN_NORMAL, Math.pow(0.5, halves));
    }
}
