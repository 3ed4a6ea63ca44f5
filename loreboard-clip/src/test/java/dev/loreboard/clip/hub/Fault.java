package dev.loreboard.clip.hub;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something that goes wrong with a hub, and what a pull then comes to.
 *
 * @param what goes wrong, as it stands in the guide
 * @param hub makes it do so
 * @param outcome of the pull that meets it
 * @param words that its message has, when it fails
 */
record Fault(String what, Consumer<FakeHub> hub, Outcome outcome, List<String> words) {

    /** What a pull comes to. */
    enum Outcome {
        RESUMES("completes; goes on where it was cut"),
        BEGINS_AGAIN("completes; fetches the file from its beginning"),
        COMPLETES("completes"),
        WAITS("completes; waits and asks again"),
        REFUSES("fails at once; what is wrong is not kept"),
        GIVES_UP("fails after some tries; what came is kept");

        final String phrase;

        Outcome(String phrase) {
            this.phrase = phrase;
        }

        boolean completes() {
            return switch (this) {
                case RESUMES, BEGINS_AGAIN, COMPLETES, WAITS -> true;
                case REFUSES, GIVES_UP -> false;
            };
        }
    }

    private static final String GRAPH = FakeHub.PICTURES;

    static final List<Fault> ALL = List.of(
            of("the connection is cut in the middle of a graph", at("GET", GRAPH, cut()), Outcome.RESUMES),
            of(
                    "it is cut again and again, each time a little later",
                    at("GET", GRAPH, cut(), cut(), cut()),
                    Outcome.RESUMES),
            of("it is cut before the first byte", at("GET", GRAPH, (hub, exchange, file) -> {}), Outcome.COMPLETES),
            of("the server falls silent in the middle", at("GET", GRAPH, silent()), Outcome.RESUMES),
            of(
                    "it is cut, and the server then ignores what part is wanted",
                    at("GET", GRAPH, cut(), whole()),
                    Outcome.BEGINS_AGAIN),
            of(
                    "it is cut, and the server then sends another part",
                    at("GET", GRAPH, cut(), otherPart()),
                    Outcome.BEGINS_AGAIN),
            of(
                    "it is cut, and the server then knows of no rest (416)",
                    at("GET", GRAPH, cut(), status(416)),
                    Outcome.BEGINS_AGAIN),
            of(
                    "it is cut, and the rest is that of another file",
                    at("GET", GRAPH, cut(), otherRest()),
                    Outcome.BEGINS_AGAIN),
            of(
                    "it is cut in a small file that has no hash, and that file then changes",
                    at("GET", "tokenizer.json", cutAndChanged()),
                    Outcome.BEGINS_AGAIN),
            of("the server sends less than was promised, and says so", at("GET", GRAPH, less()), Outcome.RESUMES),
            of("the server does not say how long the file is", at("GET", GRAPH, noLength()), Outcome.COMPLETES),
            of(
                    "the server announces more than was promised",
                    at("GET", GRAPH, announcesMore()),
                    Outcome.REFUSES,
                    "announced more than the"),
            of(
                    "the server sends more than was promised, without an end",
                    at("GET", GRAPH, more()),
                    Outcome.REFUSES,
                    "sent more than the"),
            of(
                    "the hub never says how long files are, and one has no end",
                    bomb(),
                    Outcome.REFUSES,
                    "file of unknown size"),
            of(
                    "the server sends other bytes of the right length",
                    at("GET", GRAPH, otherBytes()),
                    Outcome.REFUSES,
                    "SHA-256",
                    "thrown away"),
            of(
                    "the hub names another commit than the one that is pinned",
                    hub -> hub.at("f".repeat(40)),
                    Outcome.REFUSES,
                    "instead of"),
            of("the hub names no commit, hash or size", FakeHub::namingNothing, Outcome.COMPLETES),
            of(
                    "the hub redirects in a circle",
                    at("HUB", GRAPH, repeated(circle())),
                    Outcome.REFUSES,
                    "more than 10 times"),
            of(
                    "the hub redirects to a file of this machine",
                    at("HUB", GRAPH, to("file:///etc/hostname")),
                    Outcome.REFUSES,
                    "only web addresses"),
            of(
                    "401: the hub wants to know who asks",
                    at("HEAD", "config.json", status(401)),
                    Outcome.REFUSES,
                    "LOREBOARD_MODELS_TOKEN"),
            of(
                    "403: the model is not for everybody",
                    at("HEAD", "config.json", status(403)),
                    Outcome.REFUSES,
                    "Accept its terms"),
            of("404: a graph is not there", hub -> hub.without(FakeHub.WORDS), Outcome.REFUSES, "graphs"),
            of(
                    "404: a file is not there that models can do without",
                    hub -> hub.without("special_tokens_map.json"),
                    Outcome.COMPLETES),
            of("429 with a time to wait", at("HEAD", "config.json", busy("1")), Outcome.WAITS),
            of("429 with an hour to wait", at("HEAD", "config.json", busy("3600")), Outcome.REFUSES, "3600 seconds"),
            of("503, and then 200", at("GET", GRAPH, status(503), status(503)), Outcome.WAITS),
            of("503 for ever", at("GET", GRAPH, repeated(status(503))), Outcome.GIVES_UP, "503", "Try again later"));

    private static Fault of(String what, Consumer<FakeHub> hub, Outcome outcome, String... words) {
        return new Fault(what, hub, outcome, List.of(words));
    }

    private static Consumer<FakeHub> at(String method, String path, FakeHub.Act... acts) {
        return hub -> hub.next(method, path, acts);
    }

    private static FakeHub.Act[] repeated(FakeHub.Act act) {
        FakeHub.Act[] acts = new FakeHub.Act[20];
        Arrays.fill(acts, act);
        return acts;
    }

    private static FakeHub.Act cut() {
        return (hub, exchange, file) -> {
            int from = hub.from(exchange, file);
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
            int to = from + (file.length - from) / 2;
            hub.write(exchange, from > 0 ? 206 : 200, file, from, to, file.length - from);
        };
    }

    private static FakeHub.Act silent() {
        return (hub, exchange, file) -> {
            hub.write(exchange, 200, file, 0, file.length / 2, file.length);
            FakeHub.sleep(Duration.ofSeconds(5));
        };
    }

    private static FakeHub.Act whole() {
        return (hub, exchange, file) -> hub.write(exchange, 200, file, 0, file.length, file.length);
    }

    private static FakeHub.Act otherPart() {
        return (hub, exchange, file) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 10-19/" + file.length);
            hub.write(exchange, 206, file, 10, 20, 10);
        };
    }

    private static FakeHub.Act otherRest() {
        return (hub, exchange, file) -> hub.rightly(exchange, FakeHub.noise(9, file.length));
    }

    private static FakeHub.Act cutAndChanged() {
        return (hub, exchange, file) -> {
            cut().play(hub, exchange, file);
            byte[] other = file.clone();
            other[new String(file, StandardCharsets.ISO_8859_1).indexOf('\n')] = ' ';
            hub.put("tokenizer.json", other);
        };
    }

    private static FakeHub.Act less() {
        return (hub, exchange, file) -> hub.write(exchange, 200, file, 0, file.length - 1000, file.length - 1000);
    }

    private static FakeHub.Act noLength() {
        return (hub, exchange, file) -> hub.write(exchange, 200, file, 0, file.length, 0);
    }

    private static FakeHub.Act announcesMore() {
        return (hub, exchange, file) -> hub.write(exchange, 200, file, 0, file.length, file.length + 1L);
    }

    /** Goes on until nobody takes any more, or it is far too much. */
    private static FakeHub.Act more() {
        return (hub, exchange, file) -> {
            byte[] much = Arrays.copyOf(file, FaultsTest.FAR_TOO_MUCH);
            hub.write(exchange, 200, much, 0, much.length, 0);
        };
    }

    private static Consumer<FakeHub> bomb() {
        return hub -> hub.namingNothing().next("GET", GRAPH, more());
    }

    private static FakeHub.Act otherBytes() {
        return (hub, exchange, file) ->
                hub.write(exchange, 200, FakeHub.noise(7, file.length), 0, file.length, file.length);
    }

    private static FakeHub.Act circle() {
        return (hub, exchange, file) -> {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getPath() + "?again=" + System.nanoTime());
            FakeHub.answer(exchange, 302, -1);
        };
    }

    private static FakeHub.Act to(String address) {
        return (hub, exchange, file) -> {
            exchange.getResponseHeaders().set("Location", address);
            FakeHub.answer(exchange, 302, -1);
        };
    }

    private static FakeHub.Act status(int status) {
        return (hub, exchange, file) -> FakeHub.answer(exchange, status, -1);
    }

    private static FakeHub.Act busy(String seconds) {
        return (hub, exchange, file) -> {
            exchange.getResponseHeaders().set("Retry-After", seconds);
            FakeHub.answer(exchange, 429, -1);
        };
    }

    @Override
    public String toString() {
        return what;
    }
}
