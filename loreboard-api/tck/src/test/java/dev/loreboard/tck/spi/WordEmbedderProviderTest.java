package dev.loreboard.tck.spi;

import dev.loreboard.api.language.LanguageModel;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.fake.EchoModel;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The provider of the word embedder keeps the contract")
class WordEmbedderProviderTest implements ProviderContract<EmbedderProvider> {

    @Override
    public Class<EmbedderProvider> kind() {
        return EmbedderProvider.class;
    }

    @Override
    public EmbedderProvider provider() {
        return new WordEmbedderProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none().with("world", "a dragon");
    }

    @Override
    public Parts parts() {
        return Parts.none().with(LanguageModel.class, new EchoModel());
    }
}
