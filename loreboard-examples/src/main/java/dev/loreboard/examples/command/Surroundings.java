package dev.loreboard.examples.command;

import java.util.Map;

/**
 * What a command sees of the world.
 *
 * @param loader where plugins are looked for
 * @param environment where settings are looked for
 */
record Surroundings(ClassLoader loader, Map<String, String> environment) {

    Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofThisProgram() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new Surroundings(context == null ? ClassLoader.getSystemClassLoader() : context, System.getenv());
    }
}
