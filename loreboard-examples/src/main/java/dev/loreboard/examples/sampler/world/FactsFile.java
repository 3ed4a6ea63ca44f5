package dev.loreboard.examples.sampler.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loreboard.examples.sampler.music.Density;
import dev.loreboard.examples.sampler.music.Instrument;
import dev.loreboard.examples.sampler.music.Mode;
import dev.loreboard.examples.sampler.music.Tempo;
import dev.loreboard.examples.sampler.scene.Era;
import dev.loreboard.examples.sampler.scene.Fact;
import dev.loreboard.examples.sampler.scene.Kind;
import dev.loreboard.examples.sampler.scene.Mood;
import dev.loreboard.examples.sampler.scene.Palette;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.examples.sampler.scene.Shade;
import dev.loreboard.examples.sampler.scene.Style;
import dev.loreboard.examples.sampler.scene.TimeOfDay;
import dev.loreboard.examples.sampler.scene.Weather;
import java.io.IOException;
import java.nio.file.Path;

/** All facts of the world by facet, with their other words, as JSON. */
final class FactsFile {

    private FactsFile() {}

    static void write(Path file) throws IOException {
        ObjectNode facets = new ObjectMapper().createObjectNode();
        add(facets, "subject", Kind.values());
        add(facets, "colour", Shade.values());
        add(facets, "palette", Palette.values());
        add(facets, "style", Style.values());
        add(facets, "time", TimeOfDay.values());
        add(facets, "weather", Weather.values());
        add(facets, "mood", Mood.values());
        add(facets, "era", Era.values());
        add(facets, "setting", Setting.values());
        add(facets, "tempo", Tempo.values());
        add(facets, "mode", Mode.values());
        add(facets, "density", Density.values());
        add(facets, "instrument", Instrument.values());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), facets);
    }

    private static void add(ObjectNode facets, String facet, Fact[] facts) {
        ObjectNode words = facets.putObject(facet);
        for (Fact fact : facts) {
            ObjectNode entry = words.putObject(fact.word());
            entry.put("plural", fact instanceof Kind kind ? kind.plural() : fact.word());
            fact.synonyms().forEach(entry.putArray("synonyms")::add);
        }
    }
}
