package dev.loreboard.clip.hub;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a {@link ModelStore} keeps models, and where it gets them.
 *
 * @param hub whose addresses are {@code {hub}/{repository}/resolve/{revision}/{path}}
 * @param token sent to the hub alone, to no host that it redirects to
 * @param reach whether anything may be connected to
 * @param timeout how long the hub may be silent
 * @param tries what is done about failures that may pass
 * @param largest how many bytes a file may have of which nobody said how many
 * @param client lent, so never closed by the store, and must follow no redirects; without it the store has its own
 */
public record ModelStoreOptions(
        Path folder,
        URI hub,
        Optional<Secret> token,
        Reach reach,
        Duration timeout,
        Tries tries,
        long largest,
        Optional<HttpClient> client) {

    /** Whether anything may be connected to. */
    public enum Reach {
        ONLINE,
        /** No socket is opened and no name looked up. */
        OFFLINE
    }

    /** The hub unless another is said. */
    public static final URI HUGGING_FACE = URI.create("https://huggingface.co");

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final long LARGEST = 8L << 30;

    private static final String SUBJECT = "the model store";

    private static final Setting<Path> FOLDER =
            Setting.path("folder", "where models are kept; the user's folder for caches if not said");
    private static final Setting<URI> HUB = Setting.of(
                    "hub", "the hub, or a mirror of it", "an address like " + HUGGING_FACE, ModelStoreOptions::checked)
            .withDefault(HUGGING_FACE);
    private static final Setting<Secret> TOKEN =
            Setting.secret("token", "shown to the hub, for models that are not for everybody");
    private static final Setting<Boolean> OFFLINE =
            Setting.flag("offline", "whether nothing may be connected to").withDefault(false);
    private static final Setting<Duration> SILENCE =
            Setting.duration("timeout", "how long the hub may be silent").withDefault(TIMEOUT);

    public ModelStoreOptions {
        checked(hub.toString());
        if (!timeout.isPositive() || largest < 1) {
            throw new IllegalArgumentException("A hub is given some time and some bytes.");
        }
        if (client.filter(lent -> lent.followRedirects() != HttpClient.Redirect.NEVER)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "The client follows redirects by itself, and would take the token along. Lend one that never does.");
        }
    }

    /** Hugging Face without a token, with a minute's patience. */
    public static ModelStoreOptions at(Path folder) {
        return new ModelStoreOptions(
                folder,
                HUGGING_FACE,
                Optional.empty(),
                Reach.ONLINE,
                TIMEOUT,
                Tries.usual(),
                LARGEST,
                Optional.empty());
    }

    /**
     * The folder that the variable {@code LOREBOARD_MODELS_FOLDER} names, else {@code loreboard/models} in the user's folder
     * for caches: {@code $XDG_CACHE_HOME} or {@code ~/.cache}, {@code ~/Library/Caches} on macOS and {@code %LOCALAPPDATA%}
     * on Windows.
     */
    public static ModelStoreOptions usual() {
        return at(CacheFolder.ofThisProgram().models());
    }

    /** What {@link #of} understands. */
    public static List<Setting<?>> settings() {
        return List.of(FOLDER, HUB, TOKEN, OFFLINE, SILENCE);
    }

    /** @throws SettingsException naming everything that does not fit */
    public static ModelStoreOptions of(Settings settings) {
        settings.require(SUBJECT, settings());
        try {
            return read(settings);
        } catch (IllegalArgumentException impossible) {
            throw new SettingsException(SUBJECT, List.of(String.valueOf(impossible.getMessage())));
        }
    }

    private static ModelStoreOptions read(Settings settings) {
        ModelStoreOptions options = settings.find(FOLDER)
                .map(ModelStoreOptions::at)
                .orElseGet(ModelStoreOptions::usual)
                .withHub(settings.get(HUB))
                .withTimeout(settings.get(SILENCE));
        ModelStoreOptions known = settings.find(TOKEN).map(options::withToken).orElse(options);
        return settings.get(OFFLINE) ? known.offline() : known;
    }

    public ModelStoreOptions withFolder(Path chosen) {
        return new ModelStoreOptions(chosen, hub, token, reach, timeout, tries, largest, client);
    }

    public ModelStoreOptions withHub(URI address) {
        return new ModelStoreOptions(folder, address, token, reach, timeout, tries, largest, client);
    }

    public ModelStoreOptions withToken(Secret secret) {
        return new ModelStoreOptions(folder, hub, Optional.of(secret), reach, timeout, tries, largest, client);
    }

    /** Connects to nothing. */
    public ModelStoreOptions offline() {
        return new ModelStoreOptions(folder, hub, token, Reach.OFFLINE, timeout, tries, largest, client);
    }

    public ModelStoreOptions withTimeout(Duration silence) {
        return new ModelStoreOptions(folder, hub, token, reach, silence, tries, largest, client);
    }

    public ModelStoreOptions withTries(Tries chosen) {
        return new ModelStoreOptions(folder, hub, token, reach, timeout, chosen, largest, client);
    }

    public ModelStoreOptions withLargest(long bytes) {
        return new ModelStoreOptions(folder, hub, token, reach, timeout, tries, bytes, client);
    }

    public ModelStoreOptions withClient(HttpClient lent) {
        return new ModelStoreOptions(folder, hub, token, reach, timeout, tries, largest, Optional.of(lent));
    }

    private static URI checked(String address) {
        URI hub = URI.create(address);
        if ((!"http".equals(hub.getScheme()) && !"https".equals(hub.getScheme()))
                || hub.getHost() == null
                || hub.getRawQuery() != null) {
            throw new IllegalArgumentException("A hub is addressed like " + HUGGING_FACE + ", not like this: " + hub);
        }
        return hub;
    }
}
