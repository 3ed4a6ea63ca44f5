package dev.loreboard.benchmarks;

import dev.loreboard.benchmarks.result.BadResultException;
import dev.loreboard.benchmarks.result.Comparison;
import dev.loreboard.benchmarks.result.ResultPage;
import dev.loreboard.benchmarks.result.ResultReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The command that measures, compares what was measured, and puts it into a page. */
public final class Bench {

    private static final String USAGE = """
            run SIZE RESULT [PATH]   measures, and writes RESULT.md and RESULT.json; SIZE is tiny, quick or full, and PATH
                                     the beginning of the paths to measure, all of them without it
            closely SIZE [PATH]      looks at the sides in Java one by one, with JMH: time and allocation of a run
            compare OLD NEW          says what changed from one JSON file to another beyond the spread
            scale FORM ENTRIES...    fills stores with so many entries each, and prints what that and searching costs; FORM is
                                     none, eight-bits or one-bit, as the setting "compression"
            soak SECONDS             lets fifty people use a studio for so long, and prints how long they waited and what it held
            gallery PICTURES         fills the gallery of a studio with so many, and prints how long it takes to be answered
            page RESULT PAGE         puts the table of a JSON file into a page, in place of the one there
            """;

    private Bench() {}

    /** Ends with 1 when a file cannot be used or a studio does not bear what it should, and with 2 when the command line is wrong. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try {
            obey(List.of(arguments));
        } catch (BadResultException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }

    static void obey(List<String> words) throws IOException, InterruptedException {
        String command = words.isEmpty() ? "" : words.getFirst();
        int count = words.size() - 1;
        if (command.equals("run") && (count == 2 || count == 3)) {
            new Run(Size.named(words.get(1)), count == 3 ? words.get(3) : "").into(Path.of(words.get(2)));
        } else if (command.equals("closely") && (count == 1 || count == 2)) {
            new Run(Size.named(words.get(1)), count == 2 ? words.get(2) : "").closely();
        } else if (command.equals("compare") && count == 2) {
            Comparison.of(ResultReader.read(Path.of(words.get(1))), ResultReader.read(Path.of(words.get(2))))
                    .forEach(System.out::println);
        } else if (command.equals("scale") && count >= 2) {
            Run.scale(words.get(1), words.subList(2, words.size()));
        } else if (command.equals("soak") && count == 1) {
            failOn(StudioTrial.soak(number(words.get(1))));
        } else if (command.equals("gallery") && count == 1) {
            StudioTrial.gallery(number(words.get(1)));
        } else if (command.equals("page") && count == 2) {
            ResultPage.update(Path.of(words.get(2)), ResultReader.read(Path.of(words.get(1))));
        } else if (command.equals(Run.SIDE) && count == 5) {
            Run.side(words.subList(1, words.size()));
        } else {
            throw new IllegalArgumentException(
                    "There is no command \"" + String.join(" ", words) + "\"; there are:\n" + USAGE);
        }
    }

    private static void failOn(List<String> complaints) {
        if (!complaints.isEmpty()) {
            System.err.println("The studio did not bear that:\n" + String.join("\n", complaints));
            System.exit(1);
        }
    }

    private static int number(String word) {
        if (!word.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("\"" + word + "\" is no whole number above 0.");
        }
        return Integer.parseInt(word);
    }
}
