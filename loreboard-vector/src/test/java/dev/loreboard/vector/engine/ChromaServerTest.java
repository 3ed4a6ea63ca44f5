package dev.loreboard.vector.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("Chroma for tests")
class ChromaServerTest {

    @RegisterExtension
    static final SharedEngine<ChromaServer> CHROMA = ChromaServer.shared();

    @Test
    @DisplayName("speaks the version that is spoken to")
    void speaksTheVersion() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> version = client.send(
                    HttpRequest.newBuilder(CHROMA.get().address().resolve("/api/v2/version"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(version.body()).isEqualTo("\"1.0.0\"");
        }
    }
}
