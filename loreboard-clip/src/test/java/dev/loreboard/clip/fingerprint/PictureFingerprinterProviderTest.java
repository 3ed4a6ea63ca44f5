package dev.loreboard.clip.fingerprint;

import dev.loreboard.api.spi.FingerprinterProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.spi.ProviderContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The door to the fingerprinter of pictures keeps the contract")
class PictureFingerprinterProviderTest implements ProviderContract<FingerprinterProvider> {

    @Override
    public Class<FingerprinterProvider> kind() {
        return FingerprinterProvider.class;
    }

    @Override
    public FingerprinterProvider provider() {
        return new PictureFingerprinterProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none();
    }

    @Override
    public Parts parts() {
        return Parts.none();
    }
}
