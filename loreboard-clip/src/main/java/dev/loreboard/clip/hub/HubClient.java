package dev.loreboard.clip.hub;

import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Speaks HTTP with a hub. It follows redirects itself, so that the token goes to the hub and nowhere else. May be shared between
 * threads.
 */
final class HubClient implements AutoCloseable {

    private static final int MOST_REDIRECTS = 10;

    private final ModelStoreOptions options;
    private final HttpClient client;

    /** An answer and its body, which the taker closes. */
    record Sent(HubAnswer answer, Arriving body) implements AutoCloseable {

        @Override
        public void close() {
            body.close();
        }
    }

    HubClient(ModelStoreOptions options) {
        this.options = options;
        this.client = options.client()
                .orElseGet(() -> HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(options.timeout())
                        .build());
    }

    URI address(String repository, String revision, String path) {
        String hub = options.hub().toString();
        return URI.create((hub.endsWith("/") ? hub.substring(0, hub.length() - 1) : hub) + "/" + repository
                + "/resolve/" + revision + "/" + path);
    }

    /** What a hub says of a file. It is not asked further once it has named the hash: elsewhere are only the bytes. */
    HubAnswer look(URI address) {
        try (Sent sent = follow("HEAD", address, Map.of())) {
            return sent.answer();
        }
    }

    /** @param headers what else is said, for example which part is wanted */
    Sent get(URI address, Map<String, String> headers) {
        return follow("GET", address, headers);
    }

    @Override
    public void close() {
        if (options.client().isEmpty()) {
            client.shutdownNow();
            client.close();
        }
    }

    private Sent follow(String method, URI address, Map<String, String> headers) {
        URI next = address;
        Optional<HubAnswer> before = Optional.empty();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Sent sent = send(method, next, headers, before);
            boolean enough = method.equals("HEAD") && sent.answer().hash().isPresent();
            if (!sent.answer().isRedirect() || enough) {
                return sent;
            }
            sent.close();
            before = Optional.of(sent.answer());
            next = target(next, sent.answer());
        }
        throw HubFailures.wrong(
                address,
                "It sent on more than " + MOST_REDIRECTS + " times, at last to " + HubFailures.shown(next)
                        + ". See whether the hub or the mirror is set up rightly.");
    }

    private static URI target(URI from, HubAnswer answer) {
        try {
            URI target = from.resolve(answer.headers().firstValue("Location").orElse(""));
            boolean web = "https".equals(target.getScheme())
                    || ("http".equals(target.getScheme()) && "http".equals(from.getScheme()));
            if (web && target.getHost() != null && !target.equals(from)) {
                return target;
            }
        } catch (IllegalArgumentException noAddress) {
            throw HubFailures.wrong(from, "It sent on to what is no address (" + noAddress.getMessage() + ").");
        }
        throw HubFailures.wrong(
                from,
                "It sent on, but to no place that could be asked: only web addresses are followed, and none from https to"
                        + " http.");
    }

    private Sent send(String method, URI address, Map<String, String> headers, Optional<HubAnswer> before) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.noBody())
                .header("User-Agent", "loreboard");
        headers.forEach(request::header);
        if (isHub(address)) {
            options.token().ifPresent(token -> request.header("Authorization", "Bearer " + token.reveal()));
        }
        HttpResponse<Arriving> response = exchange(request.build());
        return new Sent(new HubAnswer(address, response.statusCode(), response.headers(), before), response.body());
    }

    private boolean isHub(URI address) {
        URI hub = options.hub();
        return hub.getScheme().equals(address.getScheme())
                && hub.getHost().equalsIgnoreCase(address.getHost())
                && port(hub) == port(address);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }

    private HttpResponse<Arriving> exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<Arriving>> answer = client.sendAsync(request, about -> new Arriving());
        try {
            return answer.get(options.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancelledException(
                    "The request for " + HubFailures.shown(request.uri())
                            + " was cancelled: its thread was interrupted. What came is kept.",
                    interrupted);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw broken(
                    request,
                    new IOException("no answer within " + options.timeout().toMillis() + " ms", late));
        } catch (ExecutionException failure) {
            Throwable cause = Objects.requireNonNull(failure.getCause());
            throw broken(request, cause instanceof IOException io ? io : new IOException(cause));
        }
    }

    private static ServiceException broken(HttpRequest request, IOException cause) {
        return HubFailures.broken(request.uri(), cause);
    }
}
