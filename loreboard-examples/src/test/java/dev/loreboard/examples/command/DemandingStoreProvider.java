package dev.loreboard.examples.command;

import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.VectorStore;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A plugin with a setting of every sort, which is missing something until it has its address. */
public final class DemandingStoreProvider implements VectorStoreProvider {

    private static final Setting<URI> URL =
            Setting.address("url", "Where the server listens").required();
    private static final Setting<Secret> PASSWORD =
            Setting.secret("password", "What the server asks for").withDefault(new Secret("swordfish"));
    private static final Setting<Duration> WAIT =
            Setting.duration("longest-wait", "How long an answer may take").withDefault(Duration.ofMillis(1500));
    private static final Setting<Duration> KEEP =
            Setting.duration("keep", "How long answers are kept").withDefault(Duration.ofMinutes(2));
    private static final Setting<Durability> DURABILITY = Setting.choice(
                    "durability", "How safely it keeps", Durability.class)
            .withDefault(Durability.REMOTE);

    @Override
    public String name() {
        return "far-away";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(URL, PASSWORD, WAIT, KEEP, DURABILITY);
    }

    @Override
    public Availability availability(Settings settings) {
        return settings.problems(settings()).isEmpty()
                ? Availability.ready()
                : Availability.missing("the setting url", "Say where the server listens.");
    }

    @Override
    public VectorStore open(Settings settings, Parts parts) {
        throw new UnsupportedOperationException("Looking at plugins opens none.");
    }
}
