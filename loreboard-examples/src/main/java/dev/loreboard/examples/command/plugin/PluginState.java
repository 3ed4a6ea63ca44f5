package dev.loreboard.examples.command.plugin;

import java.util.Locale;

/** How a plugin stands. */
enum PluginState {
    READY,
    /** It lacks something; its note says how to get it. */
    MISSING,
    /** The environment gives it settings that it cannot take. */
    MISCONFIGURED,
    /** It failed to load, or shares its name with another. */
    BROKEN,
    /** There is no plugin at all. */
    NONE;

    /** In lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
