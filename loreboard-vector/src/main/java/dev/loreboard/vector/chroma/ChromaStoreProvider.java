package dev.loreboard.vector.chroma;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.vector.engine.Retries;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

/** Opens a {@link ChromaStore} from settings, with the {@link HttpClient} that was lent, if one was. */
public final class ChromaStoreProvider implements VectorStoreProvider {

    private static final String SUBJECT = "vector store \"chroma\"";

    private static final Setting<URI> SERVER =
            Setting.address("server", "Where the Chroma server is").required();
    private static final Setting<String> TENANT =
            name("tenant", "The tenant, which must be there", ChromaOptions.TENANT);
    private static final Setting<String> DATABASE =
            name("database", "The database, which must be there", ChromaOptions.DATABASE);
    private static final Setting<String> COLLECTION =
            name("collection", "The collection with the entries; made when it is missing", ChromaOptions.COLLECTION);
    private static final Setting<Secret> TOKEN =
            Setting.secret("token", "What the server wants to see as x-chroma-token, if it does");
    private static final Setting<Duration> TIMEOUT =
            Setting.duration("timeout", "How long one answer may take").withDefault(ChromaOptions.TIMEOUT);

    private static Setting<String> name(String name, String description, String fallback) {
        return Setting.of(name, description, ChromaOptions.NAME_FORM, text -> {
                    if (!ChromaOptions.isName(text)) {
                        throw new IllegalArgumentException(name);
                    }
                    return text;
                })
                .withDefault(fallback);
    }

    @Override
    public String name() {
        return "chroma";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SERVER, TENANT, DATABASE, COLLECTION, TOKEN, TIMEOUT);
    }

    @Override
    public Availability availability(Settings settings) {
        try {
            if (settings.find(SERVER).isEmpty()) {
                return Availability.missing(
                        "a server", "Name its address in " + Settings.variable(name(), SERVER.name()) + ".");
            }
            settings.require(SUBJECT, settings());
            options(settings, Parts.none());
            return Availability.ready();
        } catch (SettingsException misfit) {
            return Availability.missing("settings that fit", String.valueOf(misfit.getMessage()));
        }
    }

    @Override
    public VectorStore open(Settings settings, Parts parts) {
        settings.require(SUBJECT, settings());
        return new ChromaStore(options(settings, parts), parts.space(), Retries.few());
    }

    private static ChromaOptions options(Settings settings, Parts parts) {
        try {
            return new ChromaOptions(
                    settings.get(SERVER),
                    settings.get(TENANT),
                    settings.get(DATABASE),
                    settings.get(COLLECTION),
                    settings.find(TOKEN),
                    settings.get(TIMEOUT),
                    parts.find(HttpClient.class));
        } catch (IllegalArgumentException misfit) {
            throw new SettingsException(SUBJECT, List.of(String.valueOf(misfit.getMessage())));
        }
    }
}
