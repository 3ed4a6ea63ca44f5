package dev.loreboard.clip.audio;

import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classes of AudioSet, as YAMNet's class map lists them: number, identifier, name, and the groups that it belongs to. A class
 * of the group of musical instruments becomes an instrument; "Sad music" and its like become moods; other music with a name
 * of its own is a genre; and all the rest are sounds. A value, safe to share.
 *
 * @param classes in the order of the scores
 */
record ClassMap(List<SoundClass> classes) {

    private static final Set<String> MOODS = Set.of("happy", "funny", "sad", "tender", "exciting", "angry", "scary");
    private static final long MOST_BYTES = 1 << 20;

    ClassMap {
        classes = List.copyOf(classes);
    }

    /** @throws ModelException when the file is not there, or no class map */
    static ClassMap read(Path file) {
        List<SoundClass> classes = new ArrayList<>();
        Set<SoundClass> seen = new HashSet<>();
        for (String line : lines(file)) {
            List<String> columns = columns(line);
            if (columns.size() < 3 || !columns.getFirst().equals(String.valueOf(classes.size()))) {
                throw misfit(file, "line " + (classes.size() + 2) + " has to be about class " + classes.size());
            }
            SoundClass one = of(columns.get(2).strip(), groups(columns));
            if (one.label().isEmpty() || !seen.add(one)) {
                throw misfit(file, "line " + (classes.size() + 2) + " has no name of its own");
            }
            classes.add(one);
        }
        if (classes.isEmpty()) {
            throw misfit(file, "it names no class");
        }
        return new ClassMap(classes);
    }

    private static ModelException misfit(Path file, String problem) {
        return new ModelException("The class map " + file + " cannot be used: " + problem
                + ". Put the one beside the model that was published with it.");
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw misfit(file, "it has more than " + MOST_BYTES + " bytes");
            }
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException failure) {
            throw new ModelException(
                    "The class map " + file + " cannot be read (" + failure
                            + "). Put the one beside the model that was published with it.",
                    failure);
        }
    }

    private static List<String> groups(List<String> columns) {
        return columns.size() < 4
                ? List.of()
                : Stream.of(columns.get(3).split(",", -1)).map(String::strip).toList();
    }

    private static SoundClass of(String name, List<String> groups) {
        String label = name.toLowerCase(Locale.ROOT);
        if (label.endsWith(" music") && MOODS.contains(label.substring(0, label.length() - 6))) {
            return new SoundClass(SoundClass.MOODS, label.substring(0, label.length() - 6));
        }
        if (groups.contains("Musical Instruments")) {
            return new SoundClass(SoundClass.INSTRUMENTS, label);
        }
        boolean isGenre = groups.contains("Music")
                && groups.contains("Entertainment")
                && !label.equals("music")
                && !label.equals("musical instrument");
        return new SoundClass(isGenre ? SoundClass.GENRES : SoundClass.SOUNDS, label);
    }

    /** The columns of a line, which may stand between quotes. */
    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < line.length(); index++) {
            char letter = line.charAt(index);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(letter);
            }
        }
        columns.add(column.toString());
        return columns;
    }

    Vocabulary vocabulary() {
        Vocabulary vocabulary = Vocabulary.empty();
        for (String facet : List.of(SoundClass.INSTRUMENTS, SoundClass.MOODS, SoundClass.GENRES, SoundClass.SOUNDS)) {
            String[] labels = classes.stream()
                    .filter(one -> one.facet().equals(facet))
                    .map(SoundClass::label)
                    .toArray(String[]::new);
            if (labels.length > 0) {
                vocabulary = vocabulary.with(facet, labels);
            }
        }
        return vocabulary;
    }
}
