package dev.loreboard.clip.hub;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What files and models may be called. Names come from strangers, so only those are taken that mean a file within a folder on every
 * system, and the same one on all of them.
 */
final class RelativeName {

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]*(?<!\\.)");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);
    /** What stands for the slash of a repository's name where it is that of a folder. */
    static final String SLASH = "--";

    private static final int LONGEST = 200;
    private static final int DEEPEST = 6;

    private RelativeName() {}

    /** Refuses what is no path of a file below a folder. */
    static String check(String path) {
        List<String> parts = List.of(path.split("/", -1));
        if (path.length() > LONGEST || parts.size() > DEEPEST || !parts.stream().allMatch(RelativeName::isPart)) {
            throw new IllegalArgumentException(
                    "\"" + shown(path) + "\" cannot be the name of a model's file. Such names are"
                            + " made of letters, digits and ._+- in parts between slashes, and stay within their folder.");
        }
        return path;
    }

    /** Refuses what no folder of a model may be called. */
    static String checkModel(String name) {
        if (!isModel(name)) {
            throw new IllegalArgumentException(
                    "\"" + shown(name) + "\" cannot be the name of a model. Such names are made of"
                            + " letters, digits and ._+-, like \"clip-vit-base-patch32\", or are those of a repository, like"
                            + " \"owner/name\".");
        }
        return name;
    }

    static boolean isModel(String name) {
        List<String> parts = List.of(name.split("/", -1));
        return name.length() <= LONGEST
                && !name.contains(SLASH)
                && parts.size() <= 2
                && parts.stream().allMatch(RelativeName::isPart);
    }

    /** Refuses paths that are one on a system that takes no notice of case, or of which one is a folder of another. */
    static void checkTogether(Collection<String> paths) {
        Set<String> files = new HashSet<>();
        for (String path : paths) {
            if (!files.add(check(path).toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("The file \"" + shown(path) + "\" is named twice.");
            }
        }
        for (String path : files) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (files.contains(path.substring(0, slash))) {
                    throw new IllegalArgumentException("\"" + path + "\" lies in what is a file itself.");
                }
            }
        }
    }

    /** The file of a checked path. */
    static Path within(Path folder, String path) {
        Path file = folder.resolve(check(path)).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IllegalArgumentException("\"" + shown(path) + "\" leads out of its folder.");
        }
        return file;
    }

    private static boolean isPart(String part) {
        return PART.matcher(part).matches() && !DEVICE.matcher(part).matches();
    }

    /** Without what a terminal would obey. */
    static String shown(String text) {
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    }
}
