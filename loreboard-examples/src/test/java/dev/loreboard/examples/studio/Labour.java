package dev.loreboard.examples.studio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.examples.sampler.scene.Description;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each kind of job that a studio does: how it is asked for, and a moment at which it has begun and is not done. */
enum Labour {
    /** Begins by itself in a studio that is empty. */
    PAINTING("select count(*) >= 3 from picture where source like 'sample/%'") {
        @Override
        void begin(OpenStudio studio) {}
    },
    ADDING("select count(*) >= 3 from picture where source like 'upload/%'") {
        @Override
        void begin(OpenStudio studio) {
            studio.upload("/api/pictures", files());
        }
    },
    DRAWING("select count(*) from job where kind = 'draw-atlas' and request = 'anew' and state = 'running'") {
        @Override
        void begin(OpenStudio studio) {
            studio.settled().send("POST", "/api/atlas", "{\"anew\": true}");
        }
    },
    SORTING("select count(*) >= 3 from pin where picture is not null") {
        @Override
        void begin(OpenStudio studio) {
            ObjectNode wish = new ObjectMapper().createObjectNode().put("n_clusters", STACKS);
            ArrayNode addresses = wish.putArray("image_urls");
            OpenStudio.tree(studio.upload("/api/upload", files()))
                    .forEach(file -> addresses.add(file.get("url").asText()));
            studio.settled().send("POST", "/api/cluster", wish.toString());
        }
    },
    LEARNING("select count(*) >= 3 from tag where facet = 'light'") {
        @Override
        void begin(OpenStudio studio) {
            studio.settled()
                    .send("POST", "/api/lessons", "{\"name\": \"light\", \"labels\": [\"bright\", \"gloomy\"]}");
            for (String label : LABELS) {
                shown(studio, label)
                        .forEach(id ->
                                studio.send("PUT", "/api/lessons/1/pictures/" + id, "{\"label\": \"" + label + "\"}"));
            }
            studio.answer("POST", "/api/lessons/1/train");
        }
    };

    static final int SAMPLES = 8;
    static final int STACKS = 2;
    static final int EXAMPLES = 5;
    static final List<String> LABELS = List.of("bright", "gloomy");

    private static final int OF_EACH = 7;

    private final String moment;

    Labour(String moment) {
        this.moment = moment;
    }

    /** A question to the database, whose answer is 1 when the job is at work. */
    String moment() {
        return moment;
    }

    /** Asks for the job, and returns when the studio has said that it will be done. */
    abstract void begin(OpenStudio studio);

    /** Pictures by their names. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int seed = 0; seed < OF_EACH; seed++) {
            files.put("bright " + seed + ".png", painting(seed, TimeOfDay.DAY));
            files.put("gloomy " + seed + ".png", painting(100 + seed, TimeOfDay.NIGHT));
        }
        return files;
    }

    private static byte[] painting(int seed, TimeOfDay time) {
        return Paintings.png(seed, Description.open().with(Setting.LANDSCAPE).with(time));
    }

    private static List<String> shown(OpenStudio studio, String label) {
        return studio.json("/api/pictures")
                .get("pictures")
                .valueStream()
                .map(shown -> shown.get("picture"))
                .filter(picture -> picture.get("title").asText().startsWith(label))
                .map(picture -> picture.get("id").asText())
                .limit(EXAMPLES)
                .toList();
    }
}
