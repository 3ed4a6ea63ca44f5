package dev.loreboard.tck.fake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that a {@link ScriptedServer} was sent. Immutable. */
public final class WebRequest {

    private final String method;
    private final URI address;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    WebRequest(String method, URI address, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.address = address;
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.headers = Collections.unmodifiableMap(copy);
        this.body = body;
    }

    public String method() {
        return method;
    }

    /** Path and query, as they came. */
    public URI address() {
        return address;
    }

    /** The path without the query, decoded. */
    public String path() {
        return address.getPath();
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether it asks for this path in this way, with any query. */
    public boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path().equals(wantedPath);
    }

    /** Method, address and size; headers may hold keys, so they do not show. */
    @Override
    public String toString() {
        return method + " " + address + " with " + body.length + " bytes";
    }
}
