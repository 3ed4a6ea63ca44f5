package dev.loreboard.vector.s3;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.MediaStoreProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.vector.engine.Retries;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens an {@link S3MediaStore} from settings, with the clock and the {@link HttpClient} that were lent, if they were. */
public final class S3MediaStoreProvider implements MediaStoreProvider {

    private static final String SUBJECT = "media store \"s3\"";

    private static final Setting<URI> ENDPOINT = Setting.address(
                    "endpoint", "Where the S3 server is, without the bucket")
            .required();
    private static final Setting<String> REGION =
            Setting.text("region", "The region of the bucket").withDefault(S3Options.REGION);
    private static final Setting<String> BUCKET =
            Setting.text("bucket", "The bucket, which must be there").required();
    private static final Setting<String> PREFIX = Setting.text(
                    "prefix", "What the keys of all items begin with, like art/media/")
            .withDefault("");
    private static final Setting<Secret> ACCESS_KEY =
            Setting.secret("access-key", "The key that says who asks").required();
    private static final Setting<Secret> SECRET_KEY = Setting.secret(
                    "secret-key", "The key that proves it; it is never sent")
            .required();
    private static final Setting<Secret> SESSION_TOKEN =
            Setting.secret("session-token", "What comes with keys that were lent for some time");
    private static final Setting<Addressing> ADDRESSING = Setting.choice(
                    "addressing",
                    "Whether the bucket stands in the path or in the host of an address",
                    Addressing.class)
            .withDefault(Addressing.PATH);
    private static final Setting<Duration> TIMEOUT =
            Setting.duration("timeout", "How long the server may be silent").withDefault(S3Options.TIMEOUT);

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ENDPOINT, REGION, BUCKET, PREFIX, ACCESS_KEY, SECRET_KEY, SESSION_TOKEN, ADDRESSING, TIMEOUT);
    }

    @Override
    public Availability availability(Settings settings) {
        try {
            if (settings.find(ENDPOINT).isEmpty() || settings.find(BUCKET).isEmpty()) {
                return Availability.missing("a bucket", "Name it in " + variables(ENDPOINT, BUCKET) + ".");
            }
            if (settings.find(ACCESS_KEY).isEmpty() || settings.find(SECRET_KEY).isEmpty()) {
                return Availability.missing("keys", "Say them in " + variables(ACCESS_KEY, SECRET_KEY) + ".");
            }
            settings.require(SUBJECT, settings());
            options(settings, Parts.none());
            return Availability.ready();
        } catch (SettingsException misfit) {
            return Availability.missing("settings that fit", String.valueOf(misfit.getMessage()));
        }
    }

    @Override
    public MediaStore open(Settings settings, Parts parts) {
        settings.require(SUBJECT, settings());
        return new S3MediaStore(options(settings, parts), parts.clock(), Retries.few());
    }

    private String variables(Setting<?>... settings) {
        return Stream.of(settings)
                .map(setting -> Settings.variable(name(), setting.name()))
                .collect(Collectors.joining(" and "));
    }

    private static S3Options options(Settings settings, Parts parts) {
        try {
            return new S3Options(
                    settings.get(ENDPOINT),
                    settings.get(REGION),
                    settings.get(BUCKET),
                    settings.get(PREFIX),
                    new S3Keys(settings.get(ACCESS_KEY), settings.get(SECRET_KEY), settings.find(SESSION_TOKEN)),
                    settings.get(ADDRESSING),
                    settings.get(TIMEOUT),
                    parts.find(HttpClient.class));
        } catch (IllegalArgumentException misfit) {
            throw new SettingsException(SUBJECT, List.of(String.valueOf(misfit.getMessage())));
        }
    }
}
