package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/*
 * nDCG: a hit at place i, from 1, is worth 1 / log2(i + 1); the sum is divided by what it would be if all hits came first.
 */

/**
 * Asks a way to recommend what it would have shown to people whose later responses are known. The same for every way, so that two can be
 * compared.
 *
 * @param people the responses of each
 * @param limit how many recommendations are looked at
 * @param later the share of the responses that have not happened yet when it is asked, the latest ones
 */
public record Replay(List<List<Response>> people, int limit, double later) {

    private static final double LAST_QUARTER = 0.25;

    public Replay {
        people = people.stream()
                .map(responses -> responses.stream()
                        .sorted(Comparator.comparing(Response::when))
                        .toList())
                .toList();
        if (limit < 1) {
            throw new IllegalArgumentException("At least one recommendation is looked at, not " + limit + ".");
        }
        if (!(later > 0 && later < 1)) {
            throw new IllegalArgumentException("A share of the responses lies between 0 and 1, not at " + later + ".");
        }
    }

    public static Replay of(List<List<Response>> people, int limit) {
        return new Replay(people, limit, LAST_QUARTER);
    }

    /** What all did before they were asked, for popularity. */
    public List<Response> past() {
        return people.stream().flatMap(responses -> past(responses).stream()).toList();
    }

    /**
     * People who wanted nothing later are left out.
     *
     * @param catalogue how many entries could have been shown
     */
    public ReplayReport measure(Ranking ranking, long catalogue) {
        List<Double> recalls = new ArrayList<>();
        List<Double> gains = new ArrayList<>();
        List<Double> diversities = new ArrayList<>();
        Set<String> shownToAnybody = new HashSet<>();
        for (List<Response> responses : people) {
            Set<String> wanted = wantedLater(responses);
            if (wanted.isEmpty()) {
                continue;
            }
            List<Entry> shown = ranking.recommend(past(responses), limit).stream()
                    .limit(limit)
                    .toList();
            shown.forEach(entry -> shownToAnybody.add(entry.id()));
            recalls.add(recall(shown, wanted));
            gains.add(gain(shown, wanted));
            diversities.add(diversity(shown));
        }
        return new ReplayReport(
                limit,
                recalls.size(),
                mean(recalls),
                mean(gains),
                catalogue == 0 ? 0 : (double) shownToAnybody.size() / catalogue,
                mean(diversities));
    }

    private List<Response> past(List<Response> responses) {
        return responses.subList(0, responses.size() - (int) Math.round(later * responses.size()));
    }

    private Set<String> wantedLater(List<Response> responses) {
        Set<String> before = past(responses).stream().map(Response::id).collect(Collectors.toSet());
        return responses.subList(past(responses).size(), responses.size()).stream()
                .filter(Response::isWanted)
                .map(Response::id)
                .filter(id -> !before.contains(id))
                .collect(Collectors.toSet());
    }

    private double recall(List<Entry> shown, Set<String> wanted) {
        long found = shown.stream().filter(entry -> wanted.contains(entry.id())).count();
        return (double) found / Math.min(limit, wanted.size());
    }

    private double gain(List<Entry> shown, Set<String> wanted) {
        double sum = 0;
        double most = 0;
        for (int place = 0; place < limit; place++) {
            double worth = Math.log(2) / Math.log(place + 2.0);
            sum += place < shown.size() && wanted.contains(shown.get(place).id()) ? worth : 0;
            most += place < wanted.size() ? worth : 0;
        }
        return sum / most;
    }

    /** One less the mean likeness of what is shown together. */
    private static double diversity(List<Entry> shown) {
        return shown.size() < 2 ? 0 : 1 - Likeness.among(shown).mean();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
