package dev.loreboard.api.spi;

import java.util.List;

/**
 * The door to a plugin: says what it is called, what it can be told, and whether it is ready, before anything is opened.
 * A kind of plugin is an interface that extends this one and carries {@link Kind}. May be shared between threads.
 *
 * @param <T> what it opens
 */
public interface Provider<T> {

    /** Lower-case letters, digits and dashes; stable, and unique among its kind. */
    String name();

    /** Everything that the plugin can be told. Help, errors and documentation are made from it. */
    List<Setting<?>> settings();

    /** Whether it could be opened with these settings. Opens nothing, and asks no network. */
    Availability availability(Settings settings);

    /**
     * Opens it.
     *
     * @param parts what it stands on; lent, so never closed by what is opened
     * @throws dev.loreboard.api.failure.SettingsException naming every setting that is unknown, missing or malformed
     * @throws dev.loreboard.api.failure.ProviderException when something that it needs is missing
     */
    T open(Settings settings, Parts parts);
}
