package dev.loreboard.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that holds a table of results between two markers. */
public final class ResultPage {

    private static final String BEGIN = "<!-- results -->\n";
    private static final String END = "<!-- end of results -->\n";

    private ResultPage() {}

    /** Puts the table of these results into the page in a file. */
    public static void update(Path page, Results results) {
        try {
            Files.writeString(page, with(Files.readString(page), results));
        } catch (IOException failure) {
            throw new BadResultException(
                    "The page " + page + " cannot be used (" + failure + "). Name a page that can be written.",
                    failure);
        }
    }

    /**
     * The page with the table of these results in place of the one that it had.
     *
     * @throws BadResultException when the page has no place for it
     */
    public static String with(String page, Results results) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new BadResultException("The page has no place for results: the lines \"" + BEGIN.strip() + "\" and \""
                    + END.strip() + "\" mark it, in this order.");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + ResultTable.write(results) + "\n"
                + page.substring(end);
    }
}
