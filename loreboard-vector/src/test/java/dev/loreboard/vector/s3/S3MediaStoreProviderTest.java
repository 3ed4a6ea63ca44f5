package dev.loreboard.vector.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.MediaStoreProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.spi.ProviderContract;
import dev.loreboard.vector.engine.S3Server;
import dev.loreboard.vector.engine.SharedEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
@DisplayName("The door to media stores in S3 keeps the contract")
class S3MediaStoreProviderTest implements ProviderContract<MediaStoreProvider> {

    @RegisterExtension
    static final SharedEngine<S3Server> S3 = S3Server.shared();

    @Override
    public Class<MediaStoreProvider> kind() {
        return MediaStoreProvider.class;
    }

    @Override
    public MediaStoreProvider provider() {
        return new S3MediaStoreProvider();
    }

    @Override
    public Settings workingSettings() {
        S3Options options = Keyed.optionsFor(S3.get(), "provider");
        return Settings.none()
                .with("endpoint", options.endpoint().toString())
                .with("bucket", options.bucket())
                .with("prefix", "art/")
                .with("access-key", S3Server.ACCESS_KEY)
                .with("secret-key", S3Server.SECRET_KEY);
    }

    @Override
    public Parts parts() {
        return Parts.none();
    }

    @ParameterizedTest
    @CsvSource({
        "endpoint, ftp://localhost, http://localhost:9000",
        "region, eu central, us-east-1",
        "bucket, x, 3 to 63 letters",
        "prefix, art, art/media/",
        "addressing, both, 'path, host'",
        "timeout, 0s, some time"
    })
    @DisplayName("says what is wrong with a setting, before it opens anything and when it does")
    void saysWhatIsWrong(String setting, String value, String words) {
        Settings settings = workingSettings().with(setting, value);

        assertThat(provider().availability(settings))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).contains(words));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(settings, parts()))
                .withMessageContaining(words);
    }

    @Test
    @DisplayName("says in which variables a bucket is named, and then the keys")
    void saysWhatIsMissing() {
        Settings bucket =
                Settings.none().with("endpoint", "http://localhost:9000").with("bucket", "art");

        assertThat(provider().availability(Settings.none()))
                .isEqualTo(
                        Availability.missing("a bucket", "Name it in LOREBOARD_S3_ENDPOINT and LOREBOARD_S3_BUCKET."));
        assertThat(provider().availability(bucket))
                .isEqualTo(Availability.missing(
                        "keys", "Say them in LOREBOARD_S3_ACCESS_KEY and LOREBOARD_S3_SECRET_KEY."));
    }
}
