package dev.loreboard.api.language;

import dev.loreboard.api.content.Image;
import java.util.List;
import java.util.Optional;

/**
 * A question to a language model.
 *
 * @param instructions how to answer; may be empty
 * @param question what to answer
 * @param images what the question is about, in order; may be empty
 * @param schema a JSON schema that the answer must fit, for models that can be held to one
 * @param longestAnswer in tokens
 * @param temperature 0 for the likeliest answer, higher for more varied ones, at most 2
 */
public record Prompt(
        String instructions,
        String question,
        List<Image> images,
        Optional<String> schema,
        int longestAnswer,
        double temperature) {

    private static final int DEFAULT_LONGEST_ANSWER = 1024;

    public Prompt {
        images = List.copyOf(images);
        if (question.isBlank()) {
            throw new IllegalArgumentException("A prompt asks something; its question is blank.");
        }
        if (longestAnswer < 1) {
            throw new IllegalArgumentException("An answer has at least one token, not " + longestAnswer + ".");
        }
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("A temperature lies between 0 and 2, not at " + temperature + ".");
        }
    }

    public static Prompt of(String question) {
        return new Prompt("", question, List.of(), Optional.empty(), DEFAULT_LONGEST_ANSWER, 0);
    }

    public Prompt withInstructions(String text) {
        return new Prompt(text, question, images, schema, longestAnswer, temperature);
    }

    public Prompt withImages(List<Image> pictures) {
        return new Prompt(instructions, question, pictures, schema, longestAnswer, temperature);
    }

    public Prompt withSchema(String json) {
        return new Prompt(instructions, question, images, Optional.of(json), longestAnswer, temperature);
    }

    public Prompt withLongestAnswer(int tokens) {
        return new Prompt(instructions, question, images, schema, tokens, temperature);
    }

    public Prompt withTemperature(double chosen) {
        return new Prompt(instructions, question, images, schema, longestAnswer, chosen);
    }
}
