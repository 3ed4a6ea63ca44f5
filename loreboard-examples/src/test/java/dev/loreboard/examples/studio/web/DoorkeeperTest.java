package dev.loreboard.examples.studio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The doorkeeper")
class DoorkeeperTest {

    private static WebServer server;

    @BeforeAll
    static void start() {
        Room room = routes -> routes.post("/api/change", context -> context.result("changed"));
        server = WebServer.start(Address.loopback(0), List.of(room));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Whatever is asked, also what no client would send. */
    private static String answer(String firstLine, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            String request = firstLine + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String host() {
        return "Host: localhost:" + server.port();
    }

    @Test
    @DisplayName("lets programs and own pages change something")
    void letsIn() throws IOException {
        assertThat(answer("POST /api/change", host())).endsWith("changed");
        assertThat(answer("POST /api/change", host(), "Sec-Fetch-Site: same-origin"))
                .endsWith("changed");
        assertThat(answer("POST /api/change", host(), "Origin: http://localhost:" + server.port()))
                .endsWith("changed");
    }

    @Test
    @DisplayName("keeps pages of another origin from changing anything")
    void keepsOut() throws IOException {
        assertThat(answer("POST /api/change", host(), "Sec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 403");
        assertThat(answer("POST /api/change", host(), "Sec-Fetch-Site: same-site"))
                .startsWith("HTTP/1.1 403");
        assertThat(answer("POST /api/change", host(), "Origin: http://elsewhere.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(answer("POST /api/change", host(), "Origin: null")).startsWith("HTTP/1.1 403");
    }

    @Test
    @DisplayName("answers to its own names only")
    void answersToItsName() throws IOException {
        assertThat(answer("GET /", "Host: rebound.example")).startsWith("HTTP/1.1 421");
        assertThat(answer("GET /", "Host: 127.0.0.1")).startsWith("HTTP/1.1 200");
    }

    @Test
    @DisplayName("tells browsers to load nothing from elsewhere, and to run no script within a page")
    void tellsThePolicy() throws IOException {
        assertThat(answer("GET /", host()))
                .contains("Content-Security-Policy: default-src 'self';")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContain("unsafe-inline")
                .doesNotContain("Server:");
    }

    @Test
    @DisplayName("gives no file that is not a page")
    void givesPagesOnly() throws IOException {
        for (String path : List.of(
                "../WebServer.class", "..%2fWebServer.class", "%2e%2e/Room.class", "/etc/passwd", "style", "")) {
            assertThat(answer("GET /pages/" + path, host()))
                    .as(path)
                    .containsPattern("^HTTP/1.1 (400|404|200 OK(?s).*<title>Loreboard</title>)")
                    .doesNotContain("root:", "package-info", "\u00ca\u00fe");
        }
    }
}
