package dev.loreboard.vector.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.tck.rule.ChildJvm;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    @Test
    @DisplayName("ends with the program that started it, however that ends")
    void endsWithItsProgram() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        String printed = ChildJvm.of(Starter.class).killAfter(1).getFirst();

        Optional<ProcessHandle> server = ProcessHandle.of(Long.parseLong(printed));

        if (server.isPresent()) {
            server.get().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    /** Starts a server, prints its process and sleeps. */
    static final class Starter {

        private Starter() {}

        public static void main(String[] arguments) throws EngineUnavailableException, InterruptedException {
            System.out.println(ChromaServer.start().processId());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
