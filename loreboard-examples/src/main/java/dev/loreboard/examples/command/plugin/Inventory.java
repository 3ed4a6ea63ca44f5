package dev.loreboard.examples.command.plugin;

import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.BrokenProvider;
import dev.loreboard.api.spi.Provider;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was found of one kind of plugin. */
record Inventory(PluginKind kind, List<FoundPlugin> plugins, List<BrokenProvider> broken) {

    Inventory {
        plugins = List.copyOf(plugins);
        broken = List.copyOf(broken);
    }

    static Inventory of(PluginKind kind, Surroundings surroundings) {
        Providers<? extends Provider<?>> providers = kind.discover(surroundings.loader());
        List<FoundPlugin> plugins = new ArrayList<>();
        List<BrokenProvider> broken = new ArrayList<>(providers.broken());
        for (Provider<?> provider : providers.all()) {
            try {
                plugins.add(look(kind, provider, surroundings.environment()));
            } catch (RuntimeException | LinkageError failure) {
                broken.add(new BrokenProvider(provider.getClass().getName(), failure));
            }
        }
        return new Inventory(kind, plugins, broken);
    }

    private static FoundPlugin look(PluginKind kind, Provider<?> provider, Map<String, String> environment) {
        Settings settings = Settings.fromEnvironment(provider.name(), environment);
        Availability availability = provider.availability(settings);
        List<SettingLine> lines = provider.settings().stream()
                .map(setting -> SettingLine.of(provider.name(), setting, environment))
                .toList();
        return new FoundPlugin(kind, provider, availability, settings.problems(provider.settings()), lines);
    }

    /** This inventory with the plugins of one name alone. */
    Inventory named(String name) {
        return new Inventory(
                kind,
                plugins.stream().filter(plugin -> plugin.name().equals(name)).toList(),
                List.of());
    }

    boolean isEmpty() {
        return plugins.isEmpty() && broken.isEmpty();
    }
}
