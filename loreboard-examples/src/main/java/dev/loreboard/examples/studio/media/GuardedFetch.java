package dev.loreboard.examples.studio.media;

import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches files from addresses that a person names, and from no machine that only this one can reach. The same look-up that is checked
 * is connected to, for the first address and for each that it leads on to. A file has to come within the limits of size and time.
 */
public final class GuardedFetch implements AutoCloseable {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Timeout PATIENCE = Timeout.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final ContentLimits limits;
    private final Duration longest;

    /** @param longest how long a file may take altogether */
    public GuardedFetch(ContentLimits limits, Duration longest) {
        this(limits, longest, PublicAddresses::contain);
    }

    GuardedFetch(ContentLimits limits, Duration longest, Predicate<InetAddress> allowed) {
        this.limits = limits;
        this.longest = longest;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedNames(allowed))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(MOST_REDIRECTS)
                        .setResponseTimeout(PATIENCE)
                        .build())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent("Loreboard")
                .build();
    }

    /** @throws UnreadableContentException naming the address and why nothing comes from there */
    public Encoded fetch(URI address) {
        require(address);
        HttpGet request = new HttpGet(address);
        Future<?> end = clock.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(address, response));
        } catch (IOException failure) {
            String reason = request.isCancelled()
                    ? "it took longer than " + longest.toSeconds() + " s"
                    : String.valueOf(failure.getMessage());
            throw new UnreadableContentException(
                    "Nothing could be fetched from " + address + ": " + reason + ".", failure);
        } finally {
            end.cancel(false);
        }
    }

    private static void require(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || address.getHost() == null || address.getUserInfo() != null) {
            throw new UnreadableContentException(
                    "\"" + address
                            + "\" cannot be fetched: give an address that begins with http:// or https:// and has no name or password in it.");
        }
    }

    private Encoded read(URI address, ClassicHttpResponse response) throws IOException {
        if (response.getCode() != HttpStatus.SC_OK || response.getEntity() == null) {
            throw new UnreadableContentException(
                    "Nothing could be fetched from " + address + ": the server answered " + response.getCode() + ".");
        }
        try (InputStream bytes = response.getEntity().getContent()) {
            return Encoded.read(bytes, limits);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
