package dev.loreboard.examples.command.group;

import dev.loreboard.api.clustering.Groups;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** How many groups are wanted, as it is said on the command line. */
public final class GroupCount {

    public static final String AUTO = "auto";

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    private GroupCount() {}

    public static Groups parse(String text) {
        if (text.equals(AUTO)) {
            return Groups.found();
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no number of groups. Say one, like 5, two ends, like 2-8, or " + AUTO + ".");
        }
        try {
            int least = Integer.parseInt(numbers.group(1));
            return numbers.group(2) == null
                    ? Groups.given(least)
                    : Groups.between(least, Integer.parseInt(numbers.group(2)));
        } catch (IllegalArgumentException impossible) {
            throw new TypeConversionException(String.valueOf(impossible.getMessage()));
        }
    }
}
