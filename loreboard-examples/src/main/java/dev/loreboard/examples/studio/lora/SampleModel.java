package dev.loreboard.examples.studio.lora;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.examples.studio.gallery.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A made-up LoRA model of the sample world.
 *
 * @param shows what is true of each picture that was made with it: of each of these facets one of these words
 */
record SampleModel(
        String id,
        String name,
        String creator,
        String base,
        List<String> triggers,
        String description,
        String format,
        long bytes,
        Map<String, List<String>> shows) {

    private static final String FILE = "samples.json";

    SampleModel {
        triggers = List.copyOf(triggers);
        shows = Map.copyOf(shows);
    }

    static List<SampleModel> all() {
        try (InputStream file = Objects.requireNonNull(SampleModel.class.getResourceAsStream(FILE), FILE)) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of sample models, " + FILE + ", cannot be read.", failure);
        }
    }

    boolean made(Sample picture) {
        return shows.entrySet().stream().allMatch(fact -> picture.shows(fact.getKey(), fact.getValue()));
    }
}
