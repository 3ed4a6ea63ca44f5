package dev.loreboard.examples.studio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The server")
class LimitsTest {

    private static final String LINE = "a-line-that-is-in-no-file";
    private static final int MEGABYTE = 1 << 20;

    private static WebServer server;

    @BeforeAll
    static void start() {
        Room room = routes -> {
            routes.post(
                    "/body",
                    context -> context.result(String.valueOf(context.body().length())));
            routes.post(
                    "/files", context -> context.result(context.uploadedFiles().size() + " came"));
        };
        server = WebServer.start(Address.loopback(0), List.of(room));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Content-Type", type)
                .POST(body)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    @DisplayName("takes a megabyte of words, and no more")
    void takesSoMuch() throws Exception {
        assertThat(send("/body", "text/plain", BodyPublishers.ofByteArray(new byte[MEGABYTE]))
                        .body())
                .isEqualTo(String.valueOf(MEGABYTE));

        HttpResponse<String> answer = send("/body", "text/plain", BodyPublishers.ofByteArray(new byte[MEGABYTE + 1]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"status\":413", "larger than");
    }

    @Test
    @DisplayName("takes no file of more than 100 megabytes, and says so")
    void takesNoLargeFile() throws Exception {
        assertThat(upload(3).body()).isEqualTo("1 came");

        HttpResponse<String> answer = upload(101);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"status\":413", "larger than");
    }

    @Test
    @DisplayName("says what is wrong with parts that are none")
    void saysWhatIsWrongWithParts() throws Exception {
        HttpResponse<String> answer = send(
                "/files", "multipart/form-data; boundary=" + LINE, BodyPublishers.ofString("--" + LINE + "\r\nno end"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no parts of multipart/form-data");
    }

    private static HttpResponse<String> upload(int megabytes) throws Exception {
        String head = "--" + LINE + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\"\r\n\r\n";
        return send(
                "/files",
                "multipart/form-data; boundary=" + LINE,
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new SequenceInputStream(bytes(head), new Zeros((long) megabytes * MEGABYTE)),
                        bytes("\r\n--" + LINE + "--\r\n"))));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many bytes, without holding them. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(left, length);
            left -= some;
            return some;
        }
    }

    @Test
    @DisplayName("is reached from this machine alone, unless another address is named")
    void isReachedFromHereAlone() throws IOException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        assumeThat(outside).as("this machine has an address that others know").isPresent();

        try (Socket inside = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            assertThat(inside.isConnected()).isTrue();
        }
        try (Socket socket = new Socket()) {
            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> socket.connect(new InetSocketAddress(outside.get(), server.port()), 2000));
        }
    }
}
