package dev.loreboard.tck.spi;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.tck.fake.WordEmbedder;
import java.util.List;
import java.util.Set;

/** The door to {@link WordEmbedder}. */
public final class WordEmbedderProvider implements EmbedderProvider {

    private static final Setting<String> WORLD =
            Setting.text("world", "the words of its world, with blanks between").required();

    @Override
    public String name() {
        return "kit-words";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(WORLD);
    }

    @Override
    public Availability availability(Settings settings) {
        return settings.problems(settings()).isEmpty()
                ? Availability.ready()
                : Availability.missing("the setting world", "Say which words are of its world.");
    }

    @Override
    public Embedder open(Settings settings, Parts parts) {
        settings.require("embedder \"" + name() + "\"", settings());
        return new WordEmbedder(Set.of(settings.get(WORLD).split(" ", -1)));
    }
}
