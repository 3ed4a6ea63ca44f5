package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
@DisplayName("An account, over HTTP,")
class AccountTest {

    private static final String PASSWORD = "seven teapots in a storm";
    private static final String OTHER_PASSWORD = "a lantern under the sea";

    @TempDir
    private static Path folder;

    private static OpenStudio studio;

    @BeforeAll
    static void open() {
        studio = OpenStudio.in(folder, 0);
    }

    @AfterAll
    static void close() {
        studio.close();
    }

    private static String detail(HttpResponse<String> answer) {
        return OpenStudio.tree(answer).get("detail").asText();
    }

    private static String field(HttpResponse<String> answer) {
        return OpenStudio.tree(answer).path("field").asText();
    }

    @Test
    @DisplayName("is made, left and come back to, also in other letters of the same name")
    void comesAndGoes() {
        Visitor mira = new Visitor(studio);
        assertThat(mira.name()).isNull();

        assertThat(mira.ask("POST", "/api/account", Visitor.credentials("Mira.B", PASSWORD))
                        .statusCode())
                .isEqualTo(201);
        assertThat(mira.name()).isEqualTo("Mira.B");

        mira.ask("DELETE", "/api/session", "");
        assertThat(mira.name()).isNull();
        assertThat(mira.logIn("mira.b", PASSWORD).statusCode()).isEqualTo(200);
        assertThat(mira.name()).isEqualTo("Mira.B");
    }

    @Test
    @DisplayName("ends its session on the studio's side when it is left, and not in the browser alone")
    void endsItsSession() {
        Visitor owner = Visitor.joined(studio, "leaving", PASSWORD);
        Visitor copy = new Visitor(studio);
        copy.takeCookiesOf(owner);
        assertThat(copy.name()).isEqualTo("leaving");

        owner.ask("DELETE", "/api/session", "");

        assertThat(copy.name()).isNull();
    }

    @Test
    @DisplayName(
            "is remembered by a cookie that no script reads, no other site sends, and no open line carries where there is https")
    void hasACookie() {
        Visitor visitor = Visitor.joined(studio, "cookie", PASSWORD);

        assertThat(cookie(visitor.logIn("cookie", PASSWORD)))
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/;", "; Max-Age=2592000")
                .doesNotContain("Secure");
        assertThat(cookie(visitor.ask(
                        "POST", "/api/session", Visitor.credentials("cookie", PASSWORD), "X-Forwarded-Proto", "https")))
                .contains("; Secure");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow() + ";";
    }

    @Test
    @DisplayName("says the same to a wrong password and to a name that nobody has")
    void tellsNoNames() {
        Visitor.joined(studio, "known", PASSWORD);
        Visitor stranger = new Visitor(studio);

        HttpResponse<String> wrong = stranger.logIn("known", OTHER_PASSWORD);
        HttpResponse<String> unknown = stranger.logIn("unknown", OTHER_PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
        assertThat(wrong.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ab       | seven teapots in a storm | name     | A name has from 3 to 32
                    a b c    | seven teapots in a storm | name     | A name has from 3 to 32
                    short    | teapots                  | password | A password has from 10 to 200 letters, not 7.
                    longwinded | LongWinded             | password | A password is not the name.
                    common   | Password123              | password | Too many people have this password
                    same     | aaaaaaaaaaaabb           | password | Too many people have this password
                    """)
    @DisplayName("is refused with the field that is to be changed")
    void refuses(String name, String password, String field, String said) {
        HttpResponse<String> answer = studio.sent("POST", "/api/account", Visitor.credentials(name, password));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(field(answer)).isEqualTo(field);
        assertThat(detail(answer)).startsWith(said);
    }

    @Test
    @DisplayName("has a name of its own")
    void hasItsOwnName() {
        Visitor.joined(studio, "taken", PASSWORD);

        HttpResponse<String> answer = studio.sent("POST", "/api/account", Visitor.credentials("TAKEN", OTHER_PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(field(answer)).isEqualTo("name");
        assertThat(detail(answer)).isEqualTo("That name is taken.");
    }

    @Test
    @DisplayName("is not given to who guesses: after some tries there is a pause, also for the right password")
    void pausesGuessing() {
        Visitor.joined(studio, "guessed", PASSWORD);
        Visitor guesser = new Visitor(studio);
        for (int tries = 0; tries < 6; tries++) {
            assertThat(guesser.logIn("Guessed", OTHER_PASSWORD).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> answer = guesser.logIn("guessed", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 30);
        assertThat(detail(answer)).startsWith("That was tried too often. Try again in ");
    }

    @Test
    @DisplayName("is neither made nor entered by a page of another origin")
    void keepsForeignPagesOut() {
        String credentials = Visitor.credentials("foreign", PASSWORD);

        for (String path : List.of("/api/account", "/api/session")) {
            assertThat(studio.sent("POST", path, credentials, "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(studio.sent("POST", path, credentials, "Origin", "https://elsewhere.example")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("takes another password from who knows the one of today, and logs out everywhere else")
    void changesItsPassword() {
        Visitor here = Visitor.joined(studio, "changing", PASSWORD);
        Visitor there = new Visitor(studio);
        there.logIn("changing", PASSWORD);

        assertThat(here.ask("PUT", "/api/account/password", change(OTHER_PASSWORD, "something quite else"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Visitor(studio)
                        .ask("PUT", "/api/account/password", change(PASSWORD, OTHER_PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(field(here.ask("PUT", "/api/account/password", change(PASSWORD, "changing"))))
                .isEqualTo("replacement");
        assertThat(here.ask("PUT", "/api/account/password", change(PASSWORD, OTHER_PASSWORD))
                        .statusCode())
                .isEqualTo(200);

        assertThat(here.name()).isEqualTo("changing");
        assertThat(there.name()).isNull();
        assertThat(there.logIn("changing", PASSWORD).statusCode()).isEqualTo(401);
        assertThat(there.logIn("changing", OTHER_PASSWORD).statusCode()).isEqualTo(200);
    }

    private static String change(String password, String replacement) {
        return "{\"password\": \"" + password + "\", \"replacement\": \"" + replacement + "\"}";
    }

    @Test
    @DisplayName("leaves neither its password nor what its cookie says in the folder of the studio")
    void keepsNoSecrets() throws IOException {
        Visitor visitor = Visitor.joined(studio, "secretive", "nobody reads this at all");
        String token = visitor.cookie().split("=", 2)[1];
        JsonNode session = visitor.json("GET", "/api/session");

        assertThat(session.toString()).isEqualTo("{\"name\":\"secretive\"}");
        for (String file : List.of("studio.db", "studio.db-wal")) {
            assertThat(Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain("nobody reads this at all", token);
        }
        assertThat(Files.readString(folder.resolve("studio.db-wal"), StandardCharsets.ISO_8859_1))
                .contains("secretive");
    }

    @Test
    @DisplayName("is asked for nothing in the rest of the studio")
    void isNotNeeded() {
        assertThat(studio.answer("GET", "/api/pictures").statusCode()).isEqualTo(200);
        assertThat(studio.answer("GET", "/api/visions").statusCode()).isEqualTo(200);
    }
}
