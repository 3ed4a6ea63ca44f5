package dev.loreboard.examples.studio.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Set;

/**
 * Lets in what the studio's own pages ask for. A name that is not the studio's is refused, so that no foreign page can reach it by a
 * name of its own; so is a change that a page of another origin asks for. No page may load or run anything from elsewhere.
 */
final class Doorkeeper implements Room {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Set<String> names;

    /** @param names of hosts by which the studio may be called */
    Doorkeeper(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.before(context -> {
            context.header("Content-Security-Policy", POLICY);
            context.header("X-Content-Type-Options", "nosniff");
            context.header("Referrer-Policy", "no-referrer");
            context.header("Cross-Origin-Opener-Policy", "same-origin");
            context.header("Cross-Origin-Resource-Policy", "same-origin");
            requireOwnName(context);
            if (!READING.contains(context.method())) {
                requireOwnOrigin(context);
            }
        });
    }

    private void requireOwnName(Context context) {
        String host = host(String.valueOf(context.host()));
        if (!names.contains(host)) {
            throw new Problem(
                    HttpStatus.MISDIRECTED_REQUEST,
                    "This studio is called " + names + ", not \"" + host
                            + "\". Name further ones in the setting \"names\".");
        }
    }

    private static String host(String hostAndPort) {
        return hostAndPort.replaceFirst(":\\d+$", "");
    }

    /** Browsers say where a request comes from; a program that is no browser need not. */
    private static void requireOwnOrigin(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean foreign = site == null ? origin != null && !isOwn(origin, context) : !site.equals("same-origin");
        if (foreign) {
            throw new Problem(HttpStatus.FORBIDDEN, "Changes are taken from the studio's own pages only.");
        }
    }

    private static boolean isOwn(String origin, Context context) {
        try {
            return String.valueOf(URI.create(origin).getAuthority()).equals(context.host());
        } catch (IllegalArgumentException opaque) {
            return false;
        }
    }
}
