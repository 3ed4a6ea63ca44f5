package dev.loreboard.clip.tagging;

import dev.loreboard.clip.tagging.Taxonomy.Facet;
import dev.loreboard.clip.tagging.Taxonomy.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Taxonomies as files of JSON. */
final class TaxonomyFile {

    private static final double USUAL_THRESHOLD = 0.5;

    private TaxonomyFile() {}

    static Taxonomy read(Path file) {
        return taxonomy(JsonPlace.read(file));
    }

    /** One that stands beside this class. */
    static Taxonomy shipped(String name) {
        try (InputStream in = Objects.requireNonNull(TaxonomyFile.class.getResourceAsStream(name), name)) {
            return taxonomy(JsonPlace.parse("The taxonomy " + name, in.readAllBytes()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Taxonomy taxonomy(JsonPlace json) {
        json.object("name", "version", "facets");
        String name = json.field("name").text();
        String version = json.field("version").text();
        List<Facet> facets = json.field("facets").list(TaxonomyFile::facet);
        return json.make(() -> new Taxonomy(name, version, facets));
    }

    private static Facet facet(JsonPlace json) {
        json.object("name", "mode", "templates", "background", "threshold", "labels");
        String name = json.field("name").text();
        Mode mode = mode(json.field("mode"));
        List<String> templates = json.field("templates").texts();
        List<String> background =
                json.has("background") ? json.field("background").texts() : List.of();
        double threshold = json.has("threshold") ? json.field("threshold").number() : USUAL_THRESHOLD;
        List<Label> labels = json.field("labels").list(TaxonomyFile::label);
        return json.make(() -> new Facet(name, mode, templates, background, threshold, labels));
    }

    private static Mode mode(JsonPlace json) {
        String text = json.text();
        return Arrays.stream(Mode.values())
                .filter(mode -> written(mode).equals(text))
                .findFirst()
                .orElseThrow(() -> json.misfit("is \"" + text + "\", not one of "
                        + Arrays.stream(Mode.values())
                                .map(TaxonomyFile::written)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static String written(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** A bare text is a label whose name says all of it. */
    private static Label label(JsonPlace json) {
        if (json.isText()) {
            return json.make(() -> Label.of(json.text()));
        }
        json.object("name", "prompts");
        String name = json.field("name").text();
        List<String> prompts = json.has("prompts") ? json.field("prompts").texts() : List.of(name);
        return json.make(() -> new Label(name, prompts));
    }
}
