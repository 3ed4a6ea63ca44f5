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
@DisplayName("S3 for tests")
class S3ServerTest {

    @RegisterExtension
    static final SharedEngine<S3Server> S3 = S3Server.shared();

    @Test
    @DisplayName("lists nothing for who does not sign")
    void wantsSignatures() throws IOException, InterruptedException {
        S3.get().bucket("unsigned");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(S3.get().address().resolve("/unsigned"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("AccessDenied");
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
            System.out.println(S3Server.start().processId());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
