package dev.loreboard.examples.studio;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at a studio, who keeps its cookies as a browser does. */
public final class Visitor {

    private final OpenStudio studio;
    private final Map<String, String> cookies = new TreeMap<>();

    public Visitor(OpenStudio studio) {
        this.studio = studio;
    }

    /** Somebody who has made an account just now. */
    public static Visitor joined(OpenStudio studio, String name, String password) {
        Visitor visitor = new Visitor(studio);
        HttpResponse<String> answer = visitor.ask("POST", "/api/account", credentials(name, password));
        if (answer.statusCode() != 201) {
            throw new AssertionError(name + " could not join: " + answer.body());
        }
        return visitor;
    }

    static String credentials(String name, String password) {
        return "{\"name\": \"" + name + "\", \"password\": \"" + password + "\"}";
    }

    HttpResponse<String> logIn(String name, String password) {
        return ask("POST", "/api/session", credentials(name, password));
    }

    /** What is sent is JSON; the headers are names and values, one after the other. */
    public HttpResponse<String> ask(String method, String path, String json, String... headers) {
        String[] all =
                Stream.concat(Stream.of(headers), Stream.of("Cookie", cookie())).toArray(String[]::new);
        HttpResponse<String> answer = studio.sent(method, path, json, all);
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    public JsonNode json(String method, String path) {
        return OpenStudio.tree(ask(method, path, ""));
    }

    /** Who the studio takes this to be; nobody is null. */
    String name() {
        return json("GET", "/api/session").get("name").asText(null);
    }

    /** The header of all cookies. */
    String cookie() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    void takeCookiesOf(Visitor other) {
        cookies.putAll(other.cookies);
    }

    private void keep(String line) {
        String[] pair = line.split(";")[0].split("=", 2);
        if (line.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
