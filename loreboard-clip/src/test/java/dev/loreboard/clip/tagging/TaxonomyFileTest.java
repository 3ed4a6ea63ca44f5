package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.clip.tagging.Taxonomy.Facet;
import dev.loreboard.clip.tagging.Taxonomy.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A taxonomy's file")
class TaxonomyFileTest {

    @TempDir
    Path folder;

    private Taxonomy read(String json) {
        return Taxonomy.read(file(json));
    }

    private Path file(String json) {
        try {
            return Files.writeString(folder.resolve("taxonomy.json"), json);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String facets(String facets) {
        return "{\"name\":\"t\",\"version\":\"1\",\"facets\":[" + facets + "]}";
    }

    private static String labels(String labels) {
        return facets(
                "{\"name\":\"f\",\"mode\":\"exclusive\",\"templates\":[\"{}\"],\"background\":[\"b\"],\"labels\":["
                        + labels + "]}");
    }

    @Test
    @DisplayName("gives facets with their labels, prompts and usual threshold")
    void isRead() {
        Taxonomy taxonomy = read("""
                {"name": "small", "version": "2", "facets": [
                  {"name": "weapon", "mode": "independent", "templates": ["a painting of {}"],
                   "background": ["a painting"], "threshold": 0.7,
                   "labels": ["sword", {"name": "bow", "prompts": ["a bow and arrow", "a longbow"]}]},
                  {"name": "style", "mode": "exclusive", "templates": ["{}"], "labels": ["ink", {"name": "oil"}]}
                ]}
                """);

        assertThat(taxonomy)
                .isEqualTo(new Taxonomy(
                        "small",
                        "2",
                        List.of(
                                new Facet(
                                        "weapon",
                                        Mode.INDEPENDENT,
                                        List.of("a painting of {}"),
                                        List.of("a painting"),
                                        0.7,
                                        List.of(
                                                Label.of("sword"),
                                                new Label("bow", List.of("a bow and arrow", "a longbow")))),
                                new Facet(
                                        "style",
                                        Mode.EXCLUSIVE,
                                        List.of("{}"),
                                        List.of(),
                                        0.5,
                                        List.of(Label.of("ink"), Label.of("oil"))))));
        assertThat(taxonomy.vocabulary().find("style").orElseThrow().labels()).containsExactly("ink", "oil", "unknown");
        assertThat(taxonomy.vocabulary().find("weapon").orElseThrow().labels()).containsExactly("sword", "bow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"a\",\"a\"; facets[0]; \"a\" twice",
                "\"a\",\" \"; facets[0].labels[1]; blank",
                "\"a\",7; facets[0].labels[1]; not an object",
                "{\"name\":\"a\",\"prompts\":[]}; facets[0].labels[0]; no prompts",
                "{\"name\":\"a\",\"prompts\":[\"\"]}; facets[0].labels[0]; blank",
                "{\"name\":\"a\",\"prompts\":[\"x\",\"x\"]}; facets[0].labels[0]; \"x\" twice",
                "{\"name\":\"a\",\"prompts\":[null]}; facets[0].labels[0].prompts[0]; not a text",
                "{\"name\":\"a\",\"prompt\":[\"x\"]}; facets[0].labels[0]; \"prompt\", which is not known",
                "{\"prompts\":[\"x\"]}; facets[0].labels[0]; no \"name\"",
                "\"unknown\"; facets[0].labels[0]; \"unknown\"",
                "''; facets[0]; no labels",
            })
    @DisplayName("is refused with the place of a label that is wrong")
    void wrongLabels(String labels, String place, String problem) {
        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() -> read(labels(labels)))
                .withMessageContaining("taxonomy.json")
                .withMessageContaining(place)
                .withMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"f\",\"mode\":\"both\",\"templates\":[\"{}\"],\"labels\":[\"a\"]}; exclusive, independent",
                "{\"name\":\"f\",\"mode\":\"exclusive\",\"templates\":[\"a painting\"],\"labels\":[\"a\",\"b\"]}; {}",
                "{\"name\":\"f\",\"mode\":\"exclusive\",\"templates\":[],\"labels\":[\"a\",\"b\"]}; templates",
                "{\"name\":\"f\",\"mode\":\"exclusive\",\"templates\":[\"{}\"],\"labels\":[\"a\"]}; nothing that its labels",
                "{\"name\":\"f\",\"mode\":\"independent\",\"templates\":[\"{}\"],\"labels\":[\"a\",\"b\"]}; background",
                "{\"name\":\"f\",\"mode\":\"exclusive\",\"templates\":[\"{}\"],\"labels\":[\"a\",\"b\"],\"threshold\":1.5}; 1.5",
                "{\"name\":\"f\",\"mode\":\"exclusive\",\"labels\":[\"a\",\"b\"]}; no \"templates\"",
            })
    @DisplayName("is refused with what is wrong with a facet")
    void wrongFacets(String facet, String problem) {
        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() -> read(facets(facet)))
                .withMessageContaining("facets[0]")
                .withMessageContaining(problem);
    }

    @Test
    @DisplayName("is refused when two facets have one name, or there is none")
    void wrongTaxonomies() {
        String facet = "{\"name\":\"f\",\"mode\":\"exclusive\",\"templates\":[\"{}\"],\"labels\":[\"a\",\"b\"]}";
        for (String json : List.of(facets(facet + "," + facet), facets(""), "[]", "7", "", "{\"name\":\"t\"}")) {
            assertThatExceptionOfType(TaggingException.class)
                    .as(json)
                    .isThrownBy(() -> read(json))
                    .withMessageContaining("taxonomy.json");
        }
    }

    @Test
    @DisplayName("is refused when it is hostile: deep, doubled, endless, cut short or far too large")
    void hostileFiles() throws IOException {
        String fine = labels("\"a\"");
        String many = IntStream.range(0, 300_001).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        for (String json : List.of(
                "[".repeat(100_000),
                "{\"name\":".repeat(1000),
                fine.replace("\"version\":\"1\"", "\"version\":\"1\",\"version\":\"2\""),
                fine + fine,
                fine.substring(0, fine.length() - 3),
                fine.replace("\"1\"", "1".repeat(5000)),
                labels("\"" + "a".repeat(2000) + "\""),
                labels(many))) {
            assertThatExceptionOfType(TaggingException.class).isThrownBy(() -> read(json));
        }
        Path large = folder.resolve("large.json");
        Files.write(large, new byte[17 << 20]);
        assertThatExceptionOfType(TaggingException.class)
                .isThrownBy(() -> Taxonomy.read(large))
                .withMessageContaining("large.json");
        assertThatExceptionOfType(TaggingException.class).isThrownBy(() -> Taxonomy.read(folder));
    }

    @Test
    @DisplayName("has a fingerprint that changes with any of its sentences, and with nothing else")
    void hasAFingerprint() {
        Taxonomy one = read(labels("\"a\",{\"name\":\"b\",\"prompts\":[\"x\"]}"));

        assertThat(read(labels("\"a\",{\"name\":\"b\",\"prompts\":[\"y\"]}")).fingerprint())
                .isNotEqualTo(one.fingerprint());
        assertThat(read(labels("{\"name\":\"a\"},{\"name\":\"b\",\"prompts\":[\"x\"]}"))
                        .fingerprint())
                .isEqualTo(one.fingerprint());
    }
}
