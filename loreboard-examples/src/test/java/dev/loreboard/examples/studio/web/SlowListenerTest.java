package dev.loreboard.examples.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.jobs.Job;
import dev.loreboard.examples.studio.jobs.JobKind;
import dev.loreboard.examples.studio.jobs.JobQueue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A page that listens to news and does not read them")
class SlowListenerTest {

    private static final int STEPS = 120;
    private static final int LARGE = 1 << 18;

    @TempDir
    private Path folder;

    /** Tells of every step. */
    private record Stepping() implements JobKind {

        @Override
        public String name() {
            return "stepping";
        }

        @Override
        public String run(String request, Progress progress) {
            for (int step = 0; step < STEPS; step++) {
                progress.at(new Progress.Step("stepping", 1, OptionalLong.of(1), Duration.ZERO));
            }
            return "done";
        }
    }

    /** It would hold up the job for the half minute that the server gives a write. */
    @Test
    @Timeout(25)
    @DisplayName("holds up no job, and is let go, while others hear everything")
    void holdsUpNobody() throws IOException, InterruptedException {
        Stepping stepping = new Stepping();
        LiveNews news = new LiveNews();
        try (Database database = Database.open(folder.resolve("studio.db"));
                WebServer server = WebServer.start(Address.loopback(0), List.of(news));
                news;
                JobQueue jobs =
                        new JobQueue(database, Clock.systemUTC(), List.of(stepping), job -> news.tell("job", job));
                Socket deaf = listener(server)) {
            assertThat(deaf.isConnected()).isTrue();
            awaitListeners(news, 1);
            Job job = jobs.submit(stepping, "Step", "x".repeat(LARGE));
            jobs.start();
            awaitListeners(news, 0);
            while (!jobs.find(job.number()).orElseThrow().state().isOver()) {
                Thread.sleep(20);
            }

            try (Socket hearing = listener(server);
                    BufferedReader read = new BufferedReader(
                            new InputStreamReader(hearing.getInputStream(), StandardCharsets.UTF_8))) {
                awaitListeners(news, 1);
                news.tell("job", "good news");
                assertThat(read.lines().anyMatch("data: good news"::equals)).isTrue();
            }
        }
    }

    private static void awaitListeners(LiveNews news, int number) throws InterruptedException {
        while (news.listening() != number) {
            Thread.sleep(10);
        }
    }

    private static Socket listener(WebServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream()
                .write("GET /api/news HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
