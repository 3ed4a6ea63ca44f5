package dev.loreboard.examples.command.plugin;

import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Provider;
import java.util.List;

/**
 * A plugin that was found, and how it stands with the settings that the environment gives.
 *
 * @param problems what is wrong with those settings
 */
record FoundPlugin(
        PluginKind kind,
        Provider<?> provider,
        Availability availability,
        List<String> problems,
        List<SettingLine> settings) {

    FoundPlugin {
        problems = List.copyOf(problems);
        settings = List.copyOf(settings);
    }

    String name() {
        return provider.name();
    }

    PluginState state() {
        return switch (availability) {
            case Availability.Missing missing -> PluginState.MISSING;
            case Availability.Ready ready -> problems.isEmpty() ? PluginState.READY : PluginState.MISCONFIGURED;
        };
    }

    /** What keeps it from being ready and what to do about it; empty when it is. */
    String note() {
        return switch (availability) {
            case Availability.Missing(String what, String remedy) -> "Missing: " + what + ". " + remedy;
            case Availability.Ready() -> String.join(" ", problems);
        };
    }
}
