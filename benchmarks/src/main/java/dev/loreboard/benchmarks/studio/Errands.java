package dev.loreboard.benchmarks.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** What people do at a gallery, about as often as they do it. */
final class Errands {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> WORDS = List.of(
            "a dragon over a burning village at night",
            "a castle in snow",
            "a calm lake",
            "wolves under a crescent moon",
            "a ship in a storm",
            "an ancient tree",
            "quarterly tax report");
    private static final List<String> BEGINNINGS = List.of("c", "dr", "t", "bl", "night");
    private static final int PART = 4096;

    private final Function<String, URI> address;
    private final List<Errand> all = new ArrayList<>();

    private Errands(Function<String, URI> address) {
        this.address = address;
    }

    /**
     * @param address of a path
     * @param pictures a page of those that hang
     * @param tracks the hashes of some music
     */
    static List<Errand> at(Function<String, URI> address, JsonNode pictures, List<String> tracks) {
        List<String> ids = pictures.findValuesAsText("id");
        List<String> thumbnails = pictures.findValuesAsText("thumbnail");
        List<String> numbers = pictures.findValuesAsText("number");
        Errands errands = new Errands(address);
        errands.get("page", 4, chance -> "/", Errands::isOk);
        errands.get("first pictures", 12, chance -> "/api/pictures", has("/pictures/0/picture/id"));
        errands.get("more pictures", 12, chance -> "/api/pictures?before=" + any(numbers, chance), has("/total"));
        errands.get("thumbnail", 30, chance -> "/media/" + any(thumbnails, chance), Errands::isOk);
        errands.get("words", 14, chance -> "/api/pictures?words=" + written(any(WORDS, chance)), has("/total"));
        errands.get("similar", 5, chance -> "/api/pictures?like=" + any(ids, chance), has("/pictures/0/picture/id"));
        errands.get("tag", 4, chance -> "/api/pictures?tag=kind:landscape", has("/total"));
        errands.get("tags", 4, chance -> "/api/tags?beginning=" + any(BEGINNINGS, chance), has("/0/label"));
        errands.get("detail", 12, chance -> "/api/pictures/" + any(ids, chance), has("/similar/0/picture/id"));
        errands.get("explore", 4, chance -> "/api/explore", has("/pictures/0/reason"));
        errands.get("dashboard", 2, chance -> "/api/dashboard", has("/pictures"));
        errands.add("part of music", 6, chance -> partOf(any(tracks, chance), chance, errands), Errands::isPart);
        errands.add("favourite", 3, chance -> favourite(any(ids, chance), chance, errands), Errands::isOk);
        return List.copyOf(errands.all);
    }

    private void get(
            String name, int weight, Function<RandomGenerator, String> path, Predicate<HttpResponse<byte[]>> answered) {
        add(name, weight, chance -> to(path.apply(chance)), answered);
    }

    private void add(
            String name,
            int weight,
            Function<RandomGenerator, HttpRequest.Builder> request,
            Predicate<HttpResponse<byte[]>> answered) {
        all.add(new Errand(name, weight, chance -> request.apply(chance).build(), answered));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(address.apply(path)).timeout(PATIENCE);
    }

    private static HttpRequest.Builder partOf(String track, RandomGenerator chance, Errands errands) {
        int from = chance.nextInt(100) * PART;
        return errands.to("/media/" + track).header("Range", "bytes=" + from + "-" + (from + PART - 1));
    }

    private static HttpRequest.Builder favourite(String picture, RandomGenerator chance, Errands errands) {
        String method = chance.nextBoolean() ? "PUT" : "DELETE";
        return errands.to("/api/pictures/" + picture + "/favourite")
                .method(method, HttpRequest.BodyPublishers.noBody());
    }

    private static String any(List<String> some, RandomGenerator chance) {
        return some.get(chance.nextInt(some.size()));
    }

    private static String written(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static boolean isOk(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 200 && answer.body().length > 0;
    }

    private static boolean isPart(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 206 && answer.body().length == PART;
    }

    /** JSON in which this is found. */
    private static Predicate<HttpResponse<byte[]>> has(String place) {
        return answer -> isOk(answer) && !tree(answer.body()).at(place).isMissingNode();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException misfit) {
            throw new UncheckedIOException(new String(json, StandardCharsets.UTF_8), misfit);
        }
    }
}
