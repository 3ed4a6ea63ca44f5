package dev.loreboard.examples.command.transfer;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A vector store as it is named on the command line: {@code lucene:FOLDER}, or {@code pgvector} with its settings in the
 * environment.
 */
record StorePlace(String plugin, Optional<Path> folder, Surroundings surroundings) {

    private static final char SEPARATOR = ':';

    /** Nothing when no vector store is called what stands before the colon; then it is the folder of a board. */
    static Optional<StorePlace> parse(String place, Surroundings surroundings) {
        int colon = place.indexOf(SEPARATOR);
        String plugin = colon < 0 ? place : place.substring(0, colon);
        Optional<Path> folder = colon < 0 ? Optional.empty() : Optional.of(Path.of(place.substring(colon + 1)));
        return providers(surroundings).all().stream().anyMatch(one -> one.name().equals(plugin))
                ? Optional.of(new StorePlace(plugin, folder, surroundings))
                : Optional.empty();
    }

    /** @throws ParameterException when no vector store is called that */
    static StorePlace named(String place, CommandSpec spec, Surroundings surroundings) {
        return parse(place, surroundings)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "\"" + place
                                + "\" is no vector store. Name one with its folder, like lucene:FOLDER; \"loreboard plugins"
                                + " --kind vector-store\" shows which there are."));
    }

    /** Opens what is there, which knows its space. */
    VectorStore open() {
        return open(Parts.none());
    }

    /** Opens what is there, or makes it. */
    VectorStore openFor(EmbeddingSpace space) {
        return open(Parts.of(space));
    }

    private VectorStore open(Parts parts) {
        Settings settings = Settings.fromEnvironment(plugin, surroundings.environment());
        Parts lent = folder.map(where -> parts.with(Path.class, where)).orElse(parts);
        return providers(surroundings).named(plugin).open(settings, lent);
    }

    private static Providers<VectorStoreProvider> providers(Surroundings surroundings) {
        return Providers.discover(VectorStoreProvider.class, surroundings.loader());
    }
}
