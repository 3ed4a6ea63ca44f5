package dev.loreboard.benchmarks.studio;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A studio with as many pictures as one likes. */
public final class LargeGallery implements AutoCloseable {

    private static final int PAINTED = 12;
    private static final int WARMING = 10;
    private static final int ASKED = 40;

    /** Of copies that are some steps apart, the originals differ. */
    private static final int STEP = 29;

    private static final List<String> WORDS =
            List.of("a dragon at night", "a castle in snow", "a calm lake", "wolves", "quarterly tax report");

    private final StudioProgram studio;
    private final int count;

    private LargeGallery(StudioProgram studio, int count) {
        this.studio = studio;
        this.count = count;
    }

    /**
     * Paints a few pictures, and hangs them again and again.
     *
     * @param folder for the studio
     */
    public static LargeGallery of(Path folder, int count) throws IOException, InterruptedException {
        Path house = Files.createDirectories(folder.resolve("studio"));
        int hanging;
        try (StudioProgram small = StudioProgram.in(house, PAINTED)) {
            hanging = small.settled().json("/api/pictures").get("total").asInt();
        }
        if (count < hanging) {
            throw new IllegalArgumentException(
                    "A gallery begins with " + hanging + " pictures and cannot have " + count + "; ask for more.");
        }
        Filling.of(house, count - hanging);
        return new LargeGallery(StudioProgram.in(house, 0), count);
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return studio.json(path);
    }

    /** The label that is most frequent by the dashboard, and how often it is there. */
    JsonNode mostFrequent(String facet) throws IOException, InterruptedException {
        for (JsonNode one : json("/api/dashboard").get("facets")) {
            if (one.get("name").asText().equals(facet)) {
                return one.get("bars").get(0);
            }
        }
        throw new IOException("There is no facet " + facet + " on the dashboard.");
    }

    /** How long it takes to be answered, by what is asked. */
    public String told() throws IOException, InterruptedException {
        Map<String, IntFunction<String>> paths = paths();
        Times times = new Times();
        for (Map.Entry<String, IntFunction<String>> path : paths.entrySet()) {
            ask(times, path.getKey(), path.getValue());
        }
        return count + " pictures\n" + times.table(paths.keySet());
    }

    private Map<String, IntFunction<String>> paths() throws IOException, InterruptedException {
        String tagged =
                "tag=palette:" + written(mostFrequent("palette").get("label").asText());
        String thumbnail = json("/api/pictures?limit=1")
                .at("/pictures/0/picture/thumbnail")
                .asText();
        Map<String, IntFunction<String>> paths = new LinkedHashMap<>();
        paths.put("first page", time -> "/api/pictures");
        paths.put("page at depth", time -> "/api/pictures?before=" + (count - (long) count * time / ASKED / 2));
        paths.put("words", time -> "/api/pictures?words=" + written(WORDS.get(time % WORDS.size()) + " " + time));
        paths.put("words and tag", time -> "/api/pictures?words=" + written(WORDS.get(0) + time) + "&" + tagged);
        paths.put("tag", time -> "/api/pictures?" + tagged);
        paths.put("tag at depth", time -> "/api/pictures?" + tagged + "&after=" + (long) count / 20 * time / ASKED);
        paths.put("tags", time -> "/api/tags?beginning=" + "abcdefg".charAt(time % 7));
        paths.put("detail", time -> "/api/pictures/" + Filling.id(1 + time * STEP));
        paths.put("similar", time -> "/api/pictures?like=" + thumbnail);
        paths.put("explore", time -> "/api/explore");
        paths.put("dashboard", time -> "/api/dashboard");
        return paths;
    }

    private void ask(Times times, String name, IntFunction<String> path) throws IOException, InterruptedException {
        for (int time = 0; time < WARMING + ASKED; time++) {
            long begun = System.nanoTime();
            json(path.apply(time % ASKED));
            if (time >= WARMING) {
                times.add(name, System.nanoTime() - begun);
            }
        }
    }

    private static String written(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        studio.close();
    }
}
