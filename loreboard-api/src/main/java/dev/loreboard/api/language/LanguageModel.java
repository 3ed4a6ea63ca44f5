package dev.loreboard.api.language;

/** Answers questions in words. May be shared between threads. */
public interface LanguageModel extends AutoCloseable {

    /** The name of the model, as the service names it. */
    String model();

    /**
     * Asks and waits for the whole answer. It has no more tokens than the prompt allows; one that would have more breaks
     * off and ends as {@link Answer.Ending#TOO_LONG}. When the prompt has a schema, the text of a complete answer is JSON
     * and nothing else.
     *
     * @throws dev.loreboard.api.failure.UnsupportedContentException when the prompt has pictures and the model cannot see
     * @throws dev.loreboard.api.failure.ServiceException when the service cannot be reached, refuses, or answers in a way
     *     that cannot be read
     */
    Answer ask(Prompt prompt);

    @Override
    void close();
}
