package dev.loreboard.tck.fake;

import dev.loreboard.api.language.Answer;
import dev.loreboard.api.language.LanguageModel;
import dev.loreboard.api.language.Prompt;
import dev.loreboard.api.lifecycle.Gate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A language model that says the question back and lists the hashes of its pictures, or answers as it was told to. Asked
 * with a schema it puts what it says into an object with the one text {@code answer}. A token is a word.
 */
public final class EchoModel implements LanguageModel {

    private final Gate gate = new Gate("the echo model");
    private final Function<Prompt, String> says;

    /** A model that says the question back. */
    public EchoModel() {
        this(EchoModel::echo);
    }

    private EchoModel(Function<Prompt, String> says) {
        this.says = says;
    }

    /** A model that answers just what this function makes of the prompt, also when there is a schema. */
    public static EchoModel saying(Function<Prompt, String> answer) {
        return new EchoModel(answer);
    }

    @Override
    public String model() {
        return "echo";
    }

    @Override
    public Answer ask(Prompt prompt) {
        return gate.call("ask", () -> {
            List<String> words = words(says.apply(prompt));
            boolean fits = words.size() <= prompt.longestAnswer();
            List<String> said = fits ? words : words.subList(0, prompt.longestAnswer());
            int read = words(prompt.instructions()).size()
                    + words(prompt.question()).size()
                    + prompt.images().size();
            return new Answer(
                    String.join(" ", said),
                    model(),
                    fits ? Answer.Ending.COMPLETE : Answer.Ending.TOO_LONG,
                    read,
                    said.size());
        });
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    private static String echo(Prompt prompt) {
        String seen = prompt.images().stream()
                .map(image -> " (a picture " + image.hash() + ")")
                .collect(Collectors.joining());
        String echo = prompt.question() + seen;
        return prompt.schema().isPresent() ? "{\"answer\": \"" + escaped(echo) + "\"}" : echo;
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(character -> character < ' ' || character == '"' || character == '\\'
                        ? String.format(Locale.ROOT, "\\u%04x", character)
                        : Character.toString(character))
                .collect(Collectors.joining());
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" ", -1));
    }
}
