package dev.loreboard.vector.chroma;

import dev.loreboard.api.spi.Secret;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a {@link ChromaStore} keeps its entries.
 *
 * @param token sent along as {@code x-chroma-token} where the server wants one
 * @param timeout how long one answer of the server may take
 * @param client lent, so never closed by the store; without it the store has its own
 */
public record ChromaOptions(
        URI server,
        String tenant,
        String database,
        String collection,
        Optional<Secret> token,
        Duration timeout,
        Optional<HttpClient> client) {

    /** The collection when none is named. */
    public static final String COLLECTION = "loreboard";

    /** The tenant that every server has. */
    public static final String TENANT = "default_tenant";

    /** The database that every server has. */
    public static final String DATABASE = "default_database";

    /** How long one answer may take unless it is said. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** What a name looks like, as a phrase. */
    static final String NAME_FORM =
            "3 to 512 letters, digits, dots, dashes and underscores, the first and the last a letter or digit";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,510}[A-Za-z0-9]");

    public ChromaOptions {
        requireName("tenant", tenant);
        requireName("database", database);
        requireName("collection", collection);
        if (!"http".equals(server.getScheme()) && !"https".equals(server.getScheme())) {
            throw new IllegalArgumentException(
                    "A Chroma server is addressed like http://localhost:8000, not like this: " + server);
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("An answer takes some time; this leaves it " + timeout + ".");
        }
    }

    /** @param server like {@code http://localhost:8000} */
    public static ChromaOptions at(URI server) {
        return new ChromaOptions(server, TENANT, DATABASE, COLLECTION, Optional.empty(), TIMEOUT, Optional.empty());
    }

    public ChromaOptions withTenant(String name) {
        return new ChromaOptions(server, name, database, collection, token, timeout, client);
    }

    public ChromaOptions withDatabase(String name) {
        return new ChromaOptions(server, tenant, name, collection, token, timeout, client);
    }

    public ChromaOptions withCollection(String name) {
        return new ChromaOptions(server, tenant, database, name, token, timeout, client);
    }

    public ChromaOptions withToken(Secret secret) {
        return new ChromaOptions(server, tenant, database, collection, Optional.of(secret), timeout, client);
    }

    public ChromaOptions withTimeout(Duration longest) {
        return new ChromaOptions(server, tenant, database, collection, token, longest, client);
    }

    public ChromaOptions withClient(HttpClient lent) {
        return new ChromaOptions(server, tenant, database, collection, token, timeout, Optional.of(lent));
    }

    /** Whether Chroma takes it for the name of something. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private static void requireName(String what, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "Chroma names a " + what + " by " + NAME_FORM + "; this is: \"" + name + "\".");
        }
    }
}
