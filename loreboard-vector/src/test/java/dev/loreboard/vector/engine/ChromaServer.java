package dev.loreboard.vector.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real Chroma server with an empty folder of its own. */
public final class ChromaServer implements RunningEngine {

    private final ChildEngine engine;
    private final Path data;

    private ChromaServer(ChildEngine engine, Path data) {
        this.engine = engine;
        this.data = data;
    }

    public static SharedEngine<ChromaServer> shared() {
        return new SharedEngine<>("chroma", ChromaServer::start);
    }

    static ChromaServer start() throws EngineUnavailableException, InterruptedException {
        Path data = emptyFolder();
        ChildEngine engine = NodeEngine.start(
                "chroma",
                port -> List.of(
                        "node_modules/chromadb/dist/cli.mjs",
                        "run",
                        "--path",
                        data.toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port)),
                ChromaServer::answers);
        return new ChromaServer(engine, data);
    }

    public URI address() {
        return address(engine.port());
    }

    @Override
    public void close() {
        engine.close();
        try {
            FolderTree.delete(data);
        } catch (IOException failure) {
            throw new UncheckedIOException("The data of a Chroma that was stopped could not be removed.", failure);
        }
    }

    long processId() {
        return engine.processId();
    }

    private static Path emptyFolder() throws EngineUnavailableException {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "engines")), "chroma")
                    .toAbsolutePath();
        } catch (IOException failure) {
            throw new EngineUnavailableException("no folder could be made for chroma", failure);
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static boolean answers(int port) {
        HttpRequest request = HttpRequest.newBuilder(address(port).resolve("/api/v2/heartbeat"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
