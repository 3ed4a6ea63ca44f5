package dev.loreboard.examples.command.group;

import dev.loreboard.examples.studio.Vocabulary;
import dev.loreboard.vector.clustering.WordKind;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** By which words groups are named. */
final class NameWords {

    private static final String PROMPT = "a picture of %s";

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--words",
            split = ",",
            paramLabel = "WORD",
            description = "The words to name groups by, with commas between; if not said, those that the studio names "
                    + "pictures by.")
    private List<String> words = new ArrayList<>();

    List<WordKind> kinds() {
        if (words.isEmpty()) {
            return Vocabulary.kinds();
        }
        try {
            return List.of(
                    new WordKind(PROMPT, words.stream().map(String::strip).toList()));
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), String.valueOf(impossible.getMessage()), impossible);
        }
    }
}
