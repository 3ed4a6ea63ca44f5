package dev.loreboard.api;

import dev.loreboard.api.spi.Settings;
import java.util.Map;

/**
 * What a board sees of the world.
 *
 * @param loader where plugins are looked for
 * @param environment where their settings are looked for
 */
record Surroundings(ClassLoader loader, Map<String, String> environment) {

    Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofThisProgram() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new Surroundings(context == null ? ClassLoader.getSystemClassLoader() : context, System.getenv());
    }

    /** What the environment tells a plugin, or the program where both say something. */
    Settings settings(String plugin, Settings given) {
        return Settings.fromEnvironment(plugin, environment).overriddenBy(given);
    }
}
