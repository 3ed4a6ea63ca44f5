package dev.loreboard.examples.studio;

import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.MediaStoreProvider;
import dev.loreboard.api.spi.Provider;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import java.util.List;
import java.util.stream.Stream;

/** What can be set, in the words of those that are set. */
public final class StudioHelp {

    private static final String HEAD = """
            Usage: loreboard studio [FILE]
            Opens the studio; FILE has its settings, studio.properties if none is named.
            Each line of it can be a variable of the environment instead, which then counts more.
            """;

    private StudioHelp() {}

    public static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        append(text, "studio", StudioSettings.settings());
        Stream.<Class<? extends Provider<?>>>of(
                        EmbedderProvider.class, VectorStoreProvider.class, MediaStoreProvider.class)
                .flatMap(kind -> Providers.discover(kind).all().stream())
                .filter(provider -> !provider.settings().isEmpty())
                .forEach(provider -> append(text, provider.name(), provider.settings()));
        return text.toString();
    }

    private static void append(StringBuilder text, String plugin, List<Setting<?>> settings) {
        text.append('\n');
        for (Setting<?> setting : settings) {
            text.append(plugin)
                    .append('.')
                    .append(setting.name())
                    .append(setting.fallbackText().map(value -> "=" + value).orElse(""))
                    .append("\n    ")
                    .append(setting.description())
                    .append(" (")
                    .append(Settings.variable(plugin, setting.name()))
                    .append(")\n");
        }
    }
}
