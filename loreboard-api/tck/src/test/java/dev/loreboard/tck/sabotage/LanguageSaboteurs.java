package dev.loreboard.tck.sabotage;

import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.language.Answer;
import dev.loreboard.api.language.LanguageModel;
import dev.loreboard.api.language.Prompt;
import dev.loreboard.tck.fake.EchoModel;
import dev.loreboard.tck.language.LanguageModelContract;
import java.util.UUID;

/** Language models that are wrong in one way each. */
final class LanguageSaboteurs {

    private LanguageSaboteurs() {}

    /** Changes the answers of a good model. */
    private abstract static class BrokenModel implements LanguageModelContract {

        private final LanguageModel good = new EchoModel();

        Answer answer(Prompt prompt) {
            return good.ask(prompt);
        }

        String name() {
            return good.model();
        }

        @Override
        public LanguageModel openModel() {
            return new LanguageModel() {
                private final String name = name();

                @Override
                public String model() {
                    return name;
                }

                @Override
                public Answer ask(Prompt prompt) {
                    return answer(prompt);
                }

                @Override
                public void close() {}
            };
        }
    }

    @Breaks("tellsItsName")
    static class TakesANewNameEachTime extends BrokenModel {

        @Override
        String name() {
            return UUID.randomUUID().toString();
        }
    }

    @Breaks("answersInWords")
    static class SaysNothing extends BrokenModel {

        @Override
        Answer answer(Prompt prompt) {
            return new Answer("", "mute", Answer.Ending.COMPLETE, 1, 0);
        }
    }

    @Breaks("tokensAreCounted")
    static class CountsNoTokens extends BrokenModel {

        @Override
        Answer answer(Prompt prompt) {
            Answer good = super.answer(prompt);
            return new Answer(good.text(), good.model(), good.ending(), 0, 0);
        }
    }

    @Breaks("theLongestAnswerIsKept")
    static class TalksOn extends BrokenModel {

        @Override
        Answer answer(Prompt prompt) {
            return super.answer(prompt.withLongestAnswer(1000));
        }
    }

    @Breaks("theLongestAnswerIsKept")
    static class BreaksOffInSilence extends BrokenModel {

        @Override
        Answer answer(Prompt prompt) {
            Answer good = super.answer(prompt);
            return new Answer(
                    good.text(), good.model(), Answer.Ending.COMPLETE, good.tokensRead(), good.tokensWritten());
        }
    }

    @Breaks("anyTextMayBeAsked")
    static class PastesTheQuestionIntoJson extends BrokenModel {

        @Override
        Answer answer(Prompt prompt) {
            if (prompt.question().contains("\"")) {
                throw ServiceException.permanent("The service could not read the request.", null);
            }
            return super.answer(prompt);
        }
    }

    @Breaks("picturesAreSeenOrRefused")
    static class ChokesOnPictures extends BrokenModel {

        @Override
        Answer answer(Prompt prompt) {
            if (!prompt.images().isEmpty()) {
                throw ServiceException.permanent("The service could not read the request.", null);
            }
            return super.answer(prompt);
        }
    }

    @Breaks("anAnswerToASchemaIsJson")
    static class WrapsItsJsonInProse extends BrokenModel {

        @Override
        Answer answer(Prompt prompt) {
            Answer good = super.answer(prompt);
            String wrapped = "Sure! Here it is:\n```json\n" + good.text() + "\n```";
            return new Answer(wrapped, good.model(), good.ending(), good.tokensRead(), good.tokensWritten());
        }
    }
}
