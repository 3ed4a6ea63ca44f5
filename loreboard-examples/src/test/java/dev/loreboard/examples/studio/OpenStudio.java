package dev.loreboard.examples.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A studio with a few samples on a port that is free, and requests to it. */
public final class OpenStudio implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * A server that has answered without reading all that was sent closes the connection, and a client that has it in its pool finds out
     * with its next request. Browsers send that again, and so does this.
     */
    private static final Pattern LET_GO = Pattern.compile("received no bytes|Connection reset|Broken pipe");

    private final Studio studio;
    private final HttpClient client = HttpClient.newHttpClient();

    private OpenStudio(Studio studio) {
        this.studio = studio;
    }

    /** One that is open already; closing this closes it. */
    static OpenStudio at(Studio studio) {
        return new OpenStudio(studio);
    }

    public static OpenStudio in(Path folder, int samples) {
        return with(Map.of(
                "LOREBOARD_STUDIO_FOLDER", folder.toString(),
                "LOREBOARD_STUDIO_PORT", "0",
                "LOREBOARD_STUDIO_SAMPLES", String.valueOf(samples)));
    }

    /** One with samples that are painted, once for all who want so many. */
    public static OpenStudio painted(Path folder, int samples) {
        PaintedFolders.copy(samples, folder);
        return in(folder, samples).settled();
    }

    /** One without samples, at a port that is known. */
    public static OpenStudio at(int port, Path folder) {
        return with(Map.of(
                "LOREBOARD_STUDIO_FOLDER", folder.toString(),
                "LOREBOARD_STUDIO_PORT", String.valueOf(port),
                "LOREBOARD_STUDIO_SAMPLES", "0"));
    }

    /** @param variables as in the environment */
    static OpenStudio with(Map<String, String> variables) {
        return new OpenStudio(Studio.open(StudioSettings.of(variables)));
    }

    List<String> paths() {
        return studio.paths();
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + studio.port() + path);
    }

    public JsonNode json(String path) {
        return tree(answer("GET", path));
    }

    public static JsonNode tree(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException misfit) {
            throw new AssertionError("This is no JSON: " + answer.body(), misfit);
        }
    }

    /** @param headers names and values, one after the other */
    public HttpResponse<String> answer(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends JSON. */
    public JsonNode send(String method, String path, String json) {
        return tree(sent(method, path, json));
    }

    /**
     * Sends JSON.
     *
     * @param headers names and values, one after the other
     */
    HttpResponse<String> sent(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The bytes of an answer. */
    public byte[] bytes(String path) {
        try {
            return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException failure) {
            throw new AssertionError(path + " got no answer.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path + " was interrupted.", interrupted);
        }
    }

    /** Sends files as a browser does, and says what the answer was. */
    public HttpResponse<String> upload(String path, Map<String, byte[]> files) {
        String boundary = "a-line-that-is-in-no-file";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return sendOnce(request);
        } catch (IOException failure) {
            if (!LET_GO.matcher(String.valueOf(failure.getMessage())).find()) {
                throw new AssertionError(request + " got no answer.", failure);
            }
            return sendAgain(request);
        }
    }

    private HttpResponse<String> sendAgain(HttpRequest request) {
        try {
            return sendOnce(request);
        } catch (IOException failure) {
            throw new AssertionError(request + " got no answer twice.", failure);
        }
    }

    private HttpResponse<String> sendOnce(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request + " was interrupted.", interrupted);
        }
    }

    /** Waits until no job is open. */
    public OpenStudio settled() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isBusy()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Jobs did not end: " + json("/api/jobs"));
            }
            pause();
        }
        return this;
    }

    private boolean isBusy() {
        for (JsonNode job : json("/api/jobs")) {
            String state = job.get("state").asText();
            if (state.equals("running") || state.equals("waiting")) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted.", interrupted);
        }
    }

    @Override
    public void close() {
        studio.close();
        client.close();
    }
}
