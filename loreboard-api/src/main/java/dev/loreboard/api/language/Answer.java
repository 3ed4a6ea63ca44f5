package dev.loreboard.api.language;

/**
 * What a language model answered.
 *
 * @param model which model it was, as the service names it
 * @param ending why it stopped
 * @param tokensRead what the prompt cost, at least 1; an estimate when the service does not count
 * @param tokensWritten what the answer cost, at least 1 when it has a text; an estimate when the service does not count
 */
public record Answer(String text, String model, Ending ending, int tokensRead, int tokensWritten) {

    /** Why a model stopped. */
    public enum Ending {
        /** It had said everything. */
        COMPLETE,
        /** The longest answer was reached; the text breaks off. */
        TOO_LONG,
        /** It declined; the text may say why. */
        DECLINED
    }

    public Answer {
        if (model.isBlank()) {
            throw new IllegalArgumentException("An answer names the model that gave it.");
        }
        if (tokensRead < 0 || tokensWritten < 0) {
            throw new IllegalArgumentException(
                    "Tokens are counted from zero, not " + tokensRead + " read and " + tokensWritten + " written.");
        }
    }
}
