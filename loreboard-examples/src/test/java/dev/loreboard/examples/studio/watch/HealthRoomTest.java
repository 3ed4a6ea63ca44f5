package dev.loreboard.examples.studio.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.studio.web.Address;
import dev.loreboard.examples.studio.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is asked whether it is ready")
class HealthRoomTest {

    @Test
    @DisplayName("says no, and which part is down and why, and lives all the same")
    void tellsWhatIsDown() throws IOException, InterruptedException {
        HealthRoom room = new HealthRoom(Map.of("cellar", () -> {
            throw new IOException("The cellar is flooded.");
        }));
        try (WebServer server = WebServer.start(new Address("127.0.0.1", 0, Set.of("localhost")), List.of(room));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> ready = client.send(request(server, "/readyz"), HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> alive = client.send(request(server, "/healthz"), HttpResponse.BodyHandlers.ofString());

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .isEqualTo("{\"status\":\"down\",\"parts\":{\"cellar\":\"down: The cellar is flooded.\"}}");
            assertThat(alive.statusCode()).isEqualTo(200);
        }
    }

    private static HttpRequest request(WebServer server, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .build();
    }
}
