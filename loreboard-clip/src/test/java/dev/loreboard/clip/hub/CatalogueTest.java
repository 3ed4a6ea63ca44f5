package dev.loreboard.clip.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.model.TowerNames;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code -Dloreboard.docs.write=true} it writes the table of the guide anew. */
@DisplayName("The catalogue of models")
class CatalogueTest {

    private static final GuideTable TABLE =
            new GuideTable("| Model | Numbers | Pictures | ImageNet | Graphs | Licence | What for |");
    private static final Set<String> FIELDS = Set.of(
            "name", "repository", "revision", "family", "dimension", "side", "licence", "quality", "advice", "files");

    static List<ModelCard> cards() {
        return Catalogue.published().cards();
    }

    @Test
    @DisplayName("has models of every family, each under a name of its own")
    void hasModelsOfEveryFamily() {
        assertThat(cards()).extracting(ModelCard::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(6);
        assertThat(cards())
                .extracting(card -> card.facts().orElseThrow().family().toString())
                .contains("clip", "siglip", "siglip2");
    }

    @ParameterizedTest
    @MethodSource("cards")
    @DisplayName("says of each model what it is, what it may be used for, and who measured it")
    void saysWhatEachIs(ModelCard card) {
        ModelFacts facts = card.facts().orElseThrow();

        assertThat(facts.dimension()).isIn(512, 768);
        assertThat(facts.side()).isIn(224, 256);
        assertThat(facts.advice()).endsWith(".");
        assertThat(facts.quality().orElseThrow().imageNetTop1()).isBetween(60.0, 90.0);
        assertThat(facts.quality().orElseThrow().source()).isNotBlank();
        assertThat(card.licence().name()).isNotBlank();
        assertThat(card.licence().text()).startsWith("https://");
        assertThat(card.licence().terms()).isNotEqualTo(Licence.Terms.UNREAD);
        assertThat(card.revision().map(ModelCard::isCommit).orElse(true)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cards")
    @DisplayName("names for each precision both towers, as they are published, and the files that all need")
    void namesBothTowers(ModelCard card) {
        assertThat(card.precisions()).contains(Precision.FLOAT32).doesNotContain(Precision.BEST);
        for (Precision precision : card.precisions()) {
            List<String> paths =
                    card.files(precision).stream().map(CardFile::path).toList();
            assertThat(paths).contains("config.json", "preprocessor_config.json", "tokenizer.json");
            assertThat(paths).containsAnyElementsOf(TowerNames.pictures(precision));
            assertThat(paths).containsAnyElementsOf(TowerNames.words(precision));
            assertThat(paths.stream().filter(path -> path.endsWith(".onnx"))).hasSize(2);
        }
    }

    @Test
    @DisplayName("leaves no field out: what is not known is said to be unknown")
    void leavesNothingOut() throws IOException {
        JsonNode root = new ObjectMapper().readTree(Catalogue.class.getResourceAsStream("catalogue.json"));

        for (JsonNode model : root.path("models")) {
            assertThat(names(model)).isEqualTo(FIELDS);
            for (JsonNode file : model.path("files")) {
                assertThat(names(file)).contains("path", "size", "sha256");
                assertThat(file.path("sha256").isNull() || file.path("size").isIntegralNumber())
                        .as("a file of known bytes has a known length: %s", file)
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("has no non-commercial model without its terms, and such a one for the consent to be asked for")
    void hasNonCommercialModels() {
        assertThat(cards().stream().filter(card -> card.licence().terms() == Licence.Terms.NON_COMMERCIAL))
                .isNotEmpty()
                .allMatch(card -> card.licence().name().contains("Research"));
    }

    @Test
    @DisplayName("stands in the guide as it is")
    void standsInTheGuide() throws IOException {
        List<String> rows = cards().stream().map(CatalogueTest::row).toList();

        assertThat(TABLE.rows(rows)).isEqualTo(rows);
    }

    private static String row(ModelCard card) {
        ModelFacts facts = card.facts().orElseThrow();
        return Stream.of(
                        "`" + card.name() + "`",
                        String.valueOf(facts.dimension()),
                        facts.side() + " x " + facts.side(),
                        String.format(
                                Locale.ROOT,
                                "%.1f %%",
                                facts.quality().orElseThrow().imageNetTop1()),
                        card.precisions().stream()
                                .map(precision -> precision + " " + size(card, precision))
                                .collect(Collectors.joining(", ")),
                        card.licence().name(),
                        facts.advice())
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String size(ModelCard card, Precision precision) {
        return card.size(precision).isPresent()
                ? Math.round(card.size(precision).getAsLong() / 1e6) + " MB"
                : "(size unknown)";
    }

    private static Set<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .collect(Collectors.toSet());
    }
}
