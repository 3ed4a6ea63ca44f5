package dev.loreboard.examples.studio.dashboard;

import dev.loreboard.examples.studio.gallery.SearchLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was looked for of late.
 *
 * @param unanswered how many found nothing
 * @param relevance how many found something whose best was as relevant as that, in steps of a tenth
 * @param latest each once
 */
record Searches(long number, long unanswered, List<Bar> relevance, List<SearchLog.Noted> latest) {

    private static final int STEPS = 10;
    private static final int SHOWN = 12;

    static Searches of(List<SearchLog.Noted> all) {
        long unanswered = all.stream().filter(noted -> noted.found() == 0).count();
        return new Searches(all.size(), unanswered, histogram(all), latest(all));
    }

    private static List<Bar> histogram(List<SearchLog.Noted> all) {
        long[] counts = new long[STEPS];
        all.stream()
                .filter(noted -> noted.found() > 0)
                .forEach(noted -> counts[Math.clamp((long) (noted.best() * STEPS), 0, STEPS - 1)]++);
        List<Bar> bars = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            String from = String.format(Locale.ROOT, "%.1f", (double) step / STEPS);
            bars.add(new Bar(from, counts[step]));
        }
        return bars;
    }

    private static List<SearchLog.Noted> latest(List<SearchLog.Noted> all) {
        List<String> seen = new ArrayList<>();
        List<SearchLog.Noted> latest = new ArrayList<>();
        for (SearchLog.Noted noted : all) {
            if (latest.size() < SHOWN && !seen.contains(noted.words())) {
                seen.add(noted.words());
                latest.add(noted);
            }
        }
        return latest;
    }
}
