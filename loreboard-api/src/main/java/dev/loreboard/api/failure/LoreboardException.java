package dev.loreboard.api.failure;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that Loreboard throws when the world, rather than the calling code, is at fault.
 *
 * <p>A message says what was asked, what was found and what would fix it. Wrong arguments stay {@link
 * IllegalArgumentException} and use after close stays {@link IllegalStateException}. The leaves are closed so that a
 * caller can switch over them; a plugin with a failure of its own extends {@link PluginException}.
 */
public abstract sealed class LoreboardException extends RuntimeException
        permits BatchException,
                CancelledException,
                ContentChangedException,
                ContentTooLargeException,
                EntryNotFoundException,
                FilterSyntaxException,
                PluginException,
                ProviderException,
                ServiceException,
                SettingsException,
                SpaceMismatchException,
                StorageException,
                UnreadableContentException,
                UnsupportedContentException {

    private static final long serialVersionUID = 1L;

    LoreboardException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
