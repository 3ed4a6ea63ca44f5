package dev.loreboard.clip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.content.Image;
import dev.loreboard.clip.runtime.OnnxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The models of {@code make_models.py}, and what torch computed with them. */
public record SmallModel(String name) {

    private static final int SIDE = 32;

    public Path folder() {
        try {
            return Path.of(SmallModel.class
                    .getResource("/dev/loreboard/clip/model/" + name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public ClipOptions options() {
        return ClipOptions.at(folder()).withEngine(OnnxOptions.defaults().withThreads(1));
    }

    public JsonNode reference() {
        try {
            return new ObjectMapper()
                    .readTree(folder().resolve("reference.json").toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The words that torch was given. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        reference().get("words").forEach(word -> words.add(word.textValue()));
        return words;
    }

    /** Rows of numbers that torch computed. */
    public List<float[]> rows(String field) {
        List<float[]> rows = new ArrayList<>();
        for (JsonNode row : reference().get(field)) {
            float[] numbers = new float[row.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = row.get(i).floatValue();
            }
            rows.add(numbers);
        }
        return rows;
    }

    /** The pictures that the script draws. */
    public static List<Image> pictures() {
        return IntStream.range(0, 3).mapToObj(SmallModel::picture).toList();
    }

    public static Image picture(int number) {
        ByteBuffer rgba = ByteBuffer.allocate(SIDE * SIDE * 4);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    rgba.put((byte) ((7 * channel + 13 * y + 29 * x + 41 * number + x * y) % 256));
                }
                rgba.put((byte) 255);
            }
        }
        return Image.ofPixels(SIDE, SIDE, rgba.flip());
    }
}
