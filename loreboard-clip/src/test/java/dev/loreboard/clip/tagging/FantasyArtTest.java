package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.clip.tagging.Taxonomy.Facet;
import dev.loreboard.clip.tagging.Taxonomy.Label;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The taxonomy of fantasy art")
class FantasyArtTest {

    private static final Taxonomy TAXONOMY = Taxonomy.fantasyArt();

    private static Facet facet(String name) {
        return TAXONOMY.facets().stream()
                .filter(facet -> facet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> labels(String facet) {
        return facet(facet).labels().stream().map(Label::name).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("has its name, its version and its facets")
    void hasItsFacets() {
        assertThat(TAXONOMY.id()).isEqualTo("fantasy-art/1");
        assertThat(TAXONOMY.facets())
                .extracting(Facet::name)
                .containsExactly("subjects", "creatures", "settings", "moods", "palettes", "eras", "styles");
    }

    @Test
    @DisplayName("knows what such pictures show")
    void knowsWhatPicturesShow() {
        assertThat(labels("subjects"))
                .hasSizeGreaterThanOrEqualTo(40)
                .contains("castle", "dragon", "tower", "forest", "mountains", "sea", "ship", "ruins", "village")
                .contains("volcano", "waterfall", "cave", "bridge", "island", "desert", "portal", "crystal", "moon")
                .contains("knight", "wizard", "wolf", "bird", "sword", "tree");
        assertThat(labels("eras")).contains("ancient", "medieval", "renaissance", "industrial", "futuristic");
        assertThat(labels("styles")).contains("ink", "watercolour", "oil", "pixel", "woodcut", "flat");
    }

    @ParameterizedTest
    @CsvSource({"creatures, 20", "settings, 20", "moods, 15", "palettes, 12", "eras, 5", "styles, 15"})
    @DisplayName("has enough labels in every other facet")
    void hasEnoughLabels(String facet, int least) {
        assertThat(labels(facet)).hasSizeGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({
        "subjects, bow",
        "subjects, rose",
        "subjects, staff",
        "subjects, ring",
        "creatures, giant",
        "styles, flat"
    })
    @DisplayName("says what is meant where the word alone could mean something else")
    void saysWhatIsMeant(String facet, String word) {
        Label label = facet(facet).labels().stream()
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow();

        assertThat(label.prompts()).isNotEmpty().noneMatch(prompt -> prompt.matches("(an? )?" + word));
    }

    @Test
    @DisplayName("gives every facet a background, and no two labels of one the same prompt")
    void hasBackgrounds() {
        assertThat(TAXONOMY.facets()).allSatisfy(facet -> {
            assertThat(facet.background()).isNotEmpty();
            List<String> prompts = facet.labels().stream()
                    .flatMap(label -> label.prompts().stream())
                    .toList();
            assertThat(prompts).doesNotHaveDuplicates();
        });
    }
}
