package dev.loreboard.tck.language;

import dev.loreboard.api.language.LanguageModel;
import dev.loreboard.tck.fake.EchoModel;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The echo model keeps the contract")
class EchoModelTest implements LanguageModelContract {

    @Override
    public LanguageModel openModel() {
        return new EchoModel();
    }
}
