package dev.loreboard.benchmarks.studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long answers took by what was asked, and which did not come. Many may tell at once. */
public final class Times {

    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    private final Map<String, Queue<Long>> taken = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    void add(String kind, long nanos) {
        taken.computeIfAbsent(kind, name -> new ConcurrentLinkedQueue<>()).add(nanos);
    }

    void fail(String what) {
        failures.add(what);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    long number() {
        return taken.values().stream().mapToLong(Collection::size).sum();
    }

    /** A line for each of these kinds, and one for all. */
    String table(Collection<String> kinds) {
        Map<String, Collection<Long>> lines = new LinkedHashMap<>();
        kinds.forEach(kind -> lines.put(kind, taken.getOrDefault(kind, new ConcurrentLinkedQueue<>())));
        List<Long> all = new ArrayList<>();
        taken.values().forEach(all::addAll);
        lines.put("all", all);
        StringBuilder table = new StringBuilder("                   number   p50 ms   p99 ms   most ms\n");
        lines.forEach((kind, times) -> table.append(line(kind, times)));
        return table.toString();
    }

    private static String line(String kind, Collection<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-16s %8d %8.1f %8.1f %9.1f%n",
                kind,
                sorted.length,
                share(sorted, 0.5),
                share(sorted, 0.99),
                share(sorted, 1));
    }

    /** The least time that so great a share stayed within, in milliseconds. */
    private static double share(long[] sorted, double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? 0 : sorted[Math.max(0, place)] / NANOS_IN_A_MILLISECOND;
    }
}
