package dev.loreboard.examples.command.model;

import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.parity.ParityReference;
import dev.loreboard.clip.parity.ParityReport;
import dev.loreboard.clip.parity.PictureParity;
import dev.loreboard.clip.parity.TextParity;
import dev.loreboard.examples.command.terminal.Table;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What a check of a model came to, for people. */
final class ParityTable {

    private static final String BREAK = System.lineSeparator();
    private static final int MOST_LISTED = 10;
    private static final int LONGEST_TEXT = 40;

    private ParityTable() {}

    static String write(ClipOptions options, ParityReference reference, ParityReport report, double least) {
        Table table = new Table(List.of("", "SAME", "WORST"));
        table.add("pixels", same(report.pictures(), PictureParity::seesTheSame), worstPixels(report));
        table.add("token ids", same(report.texts(), TextParity::readsTheSame), "");
        table.add(
                "vectors of pictures",
                same(report.pictures(), picture -> picture.cosine() >= least),
                report.worstPicture()
                        .map(worst -> cosine(worst.cosine()) + "  " + worst.name())
                        .orElse(""));
        table.add(
                "vectors of words",
                same(report.texts(), text -> text.cosine() >= least),
                report.worstText()
                        .map(worst -> cosine(worst.cosine()) + "  " + quoted(worst.text()))
                        .orElse(""));
        return "model      " + options.folder() + " (" + report.precision() + "), " + report.space() + BREAK
                + "reference  " + reference.model() + ", by " + reference.library() + BREAK + BREAK
                + table.write(Integer.MAX_VALUE) + BREAK + verdict(report, least);
    }

    private static <T> String same(List<T> items, Predicate<T> holds) {
        return items.stream().filter(holds).count() + " of " + items.size();
    }

    private static String worstPixels(ParityReport report) {
        double worst = greatest(report.pictures().stream(), PictureParity::worst);
        double equal = 1 - greatest(report.pictures().stream(), picture -> 1 - picture.equal());
        return String.format(Locale.ROOT, "%.3f of 255 steps, %.3f %% equal", worst, 100 * equal);
    }

    private static double greatest(Stream<PictureParity> pictures, ToDoubleFunction<PictureParity> figure) {
        return pictures.mapToDouble(figure).max().orElse(0);
    }

    private static String verdict(ParityReport report, double least) {
        if (report.holds(least)) {
            return "The numbers are the same." + BREAK;
        }
        List<String> off = Stream.concat(
                        report.pictures().stream()
                                .filter(picture -> !picture.seesTheSame() || picture.cosine() < least)
                                .map(ParityTable::line),
                        report.texts().stream()
                                .filter(text -> !text.readsTheSame() || text.cosine() < least)
                                .map(ParityTable::line))
                .toList();
        String more = off.size() > MOST_LISTED ? "  and " + (off.size() - MOST_LISTED) + " more" + BREAK : "";
        return "The numbers are not the same:" + BREAK
                + String.join("", off.subList(0, Math.min(MOST_LISTED, off.size()))) + more;
    }

    private static String line(PictureParity picture) {
        return String.format(
                Locale.ROOT,
                "  %s: pixels up to %.3f steps off, %.3f %% equal; vector %s%n",
                picture.name(),
                picture.worst(),
                100 * picture.equal(),
                cosine(picture.cosine()));
    }

    private static String line(TextParity text) {
        String tokens =
                text.readsTheSame() ? "tokens equal" : "tokens " + text.found() + ", expected " + text.expected();
        return "  " + quoted(text.text()) + ": " + tokens + "; vector " + cosine(text.cosine()) + BREAK;
    }

    private static String cosine(double cosine) {
        return String.format(Locale.ROOT, "cosine %.7f", cosine);
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\s", " ");
        return "\"" + (line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "..." : line) + "\"";
    }
}
