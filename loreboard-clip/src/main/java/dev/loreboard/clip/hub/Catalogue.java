package dev.loreboard.clip.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.clip.model.Family;
import dev.loreboard.clip.model.Precision;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Models that are known to fit. What is not known of one, its card leaves open.
 *
 * @param cards by name, the ones to begin with first
 */
public record Catalogue(List<ModelCard> cards) {

    private static final String PUBLISHED = "catalogue.json";

    public Catalogue {
        cards = List.copyOf(cards);
    }

    /** The one that comes along. */
    public static Catalogue published() {
        try (InputStream json = Objects.requireNonNull(Catalogue.class.getResourceAsStream(PUBLISHED))) {
            List<ModelCard> cards = new ArrayList<>();
            new ObjectMapper().readTree(json).path("models").forEach(card -> cards.add(card(card)));
            return new Catalogue(cards);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    public Optional<ModelCard> find(String name) {
        return cards.stream().filter(card -> card.name().equals(name)).findFirst();
    }

    private static ModelCard card(JsonNode card) {
        JsonNode licence = card.path("licence");
        List<CardFile> files = new ArrayList<>();
        card.path("files").forEach(file -> files.add(file(file)));
        return new ModelCard(
                card.path("name").textValue(),
                card.path("repository").textValue(),
                Optional.ofNullable(card.path("revision").textValue()),
                new Licence(
                        licence.path("name").textValue(),
                        Licence.Terms.parse(licence.path("terms").textValue()),
                        licence.path("text").textValue()),
                Optional.of(new ModelFacts(
                        family(card.path("family").textValue()),
                        card.path("dimension").intValue(),
                        card.path("side").intValue(),
                        quality(card.path("quality")),
                        card.path("advice").textValue())),
                files);
    }

    private static Family family(String word) {
        return Arrays.stream(Family.values())
                .filter(family -> family.toString().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Quality> quality(JsonNode quality) {
        return quality.isObject()
                ? Optional.of(new Quality(
                        quality.path("imageNetTop1").doubleValue(),
                        quality.path("source").textValue()))
                : Optional.empty();
    }

    private static CardFile file(JsonNode file) {
        return new CardFile(
                file.path("path").textValue(),
                Optional.ofNullable(file.path("precision").textValue()).map(Precision::valueOf),
                file.path("optional").booleanValue() ? CardFile.Need.OPTIONAL : CardFile.Need.REQUIRED,
                file.path("size").isIntegralNumber()
                        ? OptionalLong.of(file.path("size").longValue())
                        : OptionalLong.empty(),
                Optional.ofNullable(file.path("sha256").textValue()).map(ContentHash::parse));
    }
}
