package dev.loreboard.tck.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.language.Answer;
import dev.loreboard.api.language.LanguageModel;
import dev.loreboard.api.language.Prompt;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.rule.ClosableContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules of a {@link LanguageModel}, as far as any model can keep them: nothing here depends on what it says. A model
 * behind a scripted server reads the longest answer and the schema from the request.
 */
public interface LanguageModelContract extends ClosableContract<LanguageModel> {

    /** A schema for an object with one text, for {@link #anAnswerToASchemaIsJson()}. */
    String SCHEMA = """
            {"type": "object", "properties": {"answer": {"type": "string"}}, "required": ["answer"], \
            "additionalProperties": false}""";

    LanguageModel openModel();

    /** A question that the model answers with several words. */
    default Prompt prompt() {
        return Prompt.of("Name three colours of a forest in autumn.");
    }

    @Override
    default LanguageModel open() {
        return openModel();
    }

    @Override
    default List<Call<LanguageModel>> calls() {
        return List.of(new Call<>("ask", model -> model.ask(prompt())));
    }

    @Test
    @DisplayName("a language model tells its name, and two opened alike tell the same")
    default void tellsItsName() {
        try (LanguageModel one = open();
                LanguageModel other = open()) {
            assertThat(one.model()).isNotBlank().isEqualTo(other.model());
        }
    }

    @Test
    @DisplayName("a question is answered in words, to the end")
    default void answersInWords() {
        try (LanguageModel model = open()) {
            Answer answer = model.ask(prompt());

            assertThat(answer.text()).isNotBlank();
            assertThat(answer.ending()).isEqualTo(Answer.Ending.COMPLETE);
        }
    }

    @Test
    @DisplayName("an answer says what question and answer cost")
    default void tokensAreCounted() {
        try (LanguageModel model = open()) {
            Answer answer = model.ask(prompt());

            assertThat(answer.tokensRead()).as("tokens read").isPositive();
            assertThat(answer.tokensWritten()).as("tokens written").isPositive();
        }
    }

    @Test
    @DisplayName("no answer is longer than was allowed, and one that breaks off says so")
    default void theLongestAnswerIsKept() {
        try (LanguageModel model = open()) {
            Answer answer = model.ask(prompt().withLongestAnswer(1));

            assertThat(answer.tokensWritten()).as("tokens written").isLessThanOrEqualTo(1);
            assertThat(answer.ending()).isEqualTo(Answer.Ending.TOO_LONG);
        }
    }

    @Test
    @DisplayName("any text can be asked and instructed: quotes, line ends, other scripts, emoji")
    default void anyTextMayBeAsked() {
        String strange = "Say \"yes\" \\ or 'no'.\r\n\t</s> {\"a\": [1]} \u0001 龍の絵 🐉 e\u0301";
        try (LanguageModel model = open()) {
            assertThatCode(() -> model.ask(Prompt.of(strange).withInstructions(strange)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("pictures are looked at, or refused as unsupported")
    default void picturesAreSeenOrRefused() {
        List<Image> pictures = List.of(DrawnImages.pixels(1, 16, 16), Image.of(DrawnImages.png(2, 16, 16)));
        try (LanguageModel model = open()) {
            Throwable refusal = catchThrowable(() -> model.ask(prompt().withImages(pictures)));

            if (refusal != null) {
                assertThat(refusal).isInstanceOf(UnsupportedContentException.class);
            }
        }
    }

    @Test
    @DisplayName("a whole answer to a schema is JSON, and nothing else")
    default void anAnswerToASchemaIsJson() {
        try (LanguageModel model = open()) {
            Answer answer = model.ask(prompt().withSchema(SCHEMA));

            assertThat(answer.ending()).isEqualTo(Answer.Ending.COMPLETE);
            assertThat(JsonSyntax.accepts(answer.text()))
                    .as("is JSON: " + answer.text())
                    .isTrue();
        }
    }
}
