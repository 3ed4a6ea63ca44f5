package dev.loreboard.examples.studio.web;

import java.util.Set;

/**
 * Where a server listens.
 *
 * @param names by which it may be called; loopback by default, so that no page of another host reaches it by a name of its own
 */
public record Address(String host, int port, Set<String> names) {

    public Address {
        names = Set.copyOf(names);
    }

    /** For this machine alone. */
    public static Address loopback(int port) {
        return new Address("127.0.0.1", port, Set.of("localhost", "127.0.0.1"));
    }
}
