package dev.loreboard.api.store;

import java.util.List;
import java.util.Optional;

/**
 * Some entries in id order.
 *
 * @param next the request for what follows; nothing when this was the last page
 */
public record Page(List<Entry> entries, Optional<PageRequest> next) {

    public Page {
        entries = List.copyOf(entries);
    }
}
