package dev.loreboard.vector.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Options of a media store in S3")
class S3OptionsTest {

    private static final S3Options OPTIONS = S3Options.at(URI.create("https://s3.example.com"), "art", Keyed.KEYS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://s3.example.com",
                "s3.example.com",
                "https:/s3",
                "https://s3.example.com?region=1",
                "https://s3.example.com#here",
                "https://user:password@s3.example.com"
            })
    @DisplayName("refuse what is no address of a server, without showing it")
    void refuseAddresses(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S3Options.at(URI.create(address), "art", Keyed.KEYS))
                .withMessageContaining("http://localhost:9000")
                .withMessageNotContaining("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/art/", "art", "art//", "./", "art/../", "a\nb/"})
    @DisplayName("refuse a prefix that is not made of folders")
    void refusePrefixes(String prefix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.withPrefix(prefix))
                .withMessageContaining("art/media/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "art/", "a b+c/é/..dots/", ".hidden/"})
    @DisplayName("take a prefix of folders, whatever they are called")
    void takePrefixes(String prefix) {
        assertThat(OPTIONS.withPrefix(prefix).prefix()).isEqualTo(prefix);
    }

    @Test
    @DisplayName("refuse a bucket, a region or a time that cannot be")
    void refuseTheRest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S3Options.at(URI.create("https://s3.example.com"), "a/b", Keyed.KEYS))
                .withMessageContaining("3 to 63 letters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.withRegion("eu central"))
                .withMessageContaining("us-east-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTIONS.withTimeout(Duration.ZERO))
                .withMessageContaining("takes some time");
        assertThatIllegalArgumentException().isThrownBy(() -> OPTIONS.withPrefix("é".repeat(450) + "/"));
    }

    @Test
    @DisplayName("never show the keys")
    void neverShowTheKeys() {
        assertThat(OPTIONS.toString()).contains("(secret)").doesNotContain("loreboard-tests", "secret+of");
    }
}
