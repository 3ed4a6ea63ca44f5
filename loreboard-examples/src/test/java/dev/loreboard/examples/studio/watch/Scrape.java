package dev.loreboard.examples.studio.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a studio told when it was asked for its figures.
 *
 * @param labels of each metric, with the values that they have
 */
record Scrape(Map<String, Map<String, Set<String>>> labels) {

    private static final Pattern SAMPLE = Pattern.compile("^([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? \\S+$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Scrape of(String text) {
        Scrape scrape = new Scrape(new HashMap<>());
        SAMPLE.matcher(text).results().forEach(sample -> {
            Map<String, Set<String>> known = scrape.labels.computeIfAbsent(sample.group(1), name -> new HashMap<>());
            Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
            while (label.find()) {
                known.computeIfAbsent(label.group(1), name -> new TreeSet<>()).add(label.group(2));
            }
        });
        return scrape;
    }

    Set<String> metrics() {
        return labels.keySet();
    }
}
