package dev.loreboard.benchmarks.studio;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program holds at a moment.
 *
 * @param heap in use, in kibibytes, after a collection
 * @param resident of the whole process, in kibibytes
 * @param files that are open, sockets included
 */
public record Holding(long heap, long resident, long files) {

    private static final Pattern USED = Pattern.compile("heap\\s+total .*? used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** @param told what a Java machine says of its heap */
    static long usedHeap(String told) {
        return number(USED, told);
    }

    /** @param status what Linux says of a process */
    static long resident(List<String> status) {
        return number(RESIDENT, String.join("\n", status));
    }

    private static long number(Pattern form, String text) {
        Matcher found = form.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("There is no " + form + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }

    /** The least of the last third, less the least of the first: what is at hand for requests just then is no growth. */
    static long growth(List<Holding> all, ToLongFunction<Holding> side) {
        int third = all.size() / 3;
        return least(all.subList(all.size() - third, all.size()), side) - least(all.subList(0, third), side);
    }

    private static long least(List<Holding> some, ToLongFunction<Holding> side) {
        return some.stream().mapToLong(side).min().orElseThrow();
    }

    String told() {
        return String.format(
                Locale.ROOT, "heap %.1f MB, resident %.1f MB, %d files open", heap / 1024.0, resident / 1024.0, files);
    }
}
