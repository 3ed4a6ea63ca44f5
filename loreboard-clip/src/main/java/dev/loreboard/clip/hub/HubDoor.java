package dev.loreboard.clip.hub;

import org.jspecify.annotations.Nullable;

/** Opens the connection to a hub when it is first needed; a store that is never online has none. May be shared between threads. */
final class HubDoor implements AutoCloseable {

    private final ModelStoreOptions options;
    private @Nullable HubClient client;

    HubDoor(ModelStoreOptions options) {
        this.options = options;
    }

    synchronized HubClient open() {
        if (options.reach() == ModelStoreOptions.Reach.OFFLINE) {
            throw new IllegalStateException("An offline store connects to nothing.");
        }
        HubClient opened = client == null ? new HubClient(options) : client;
        client = opened;
        return opened;
    }

    @Override
    public synchronized void close() {
        HubClient opened = client;
        if (opened != null) {
            opened.close();
        }
    }
}
