package dev.loreboard.examples.command.board;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.examples.command.terminal.Surroundings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which model makes the vectors. */
public final class ModelChoice {

    private static final String VARIABLE = "LOREBOARD_MODEL";
    private static final String EMBEDDED = "mini";

    /** The embedder that opens models by their names and folders. */
    private static final String OF_MODELS = "clip";

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "What makes vectors: a model that was pulled, the folder of one, or an embedder that "
                            + "\"loreboard plugins\" shows; if not said, that in LOREBOARD_MODEL, else mini, which comes along.")
    private Optional<String> model = Optional.empty();

    /** The caller closes it. */
    public Embedder open(Surroundings surroundings) {
        String usual = surroundings.environment().getOrDefault(VARIABLE, EMBEDDED);
        return open(model.orElse(usual), surroundings);
    }

    /** The caller closes it. */
    public static Embedder open(String name, Surroundings surroundings) {
        Providers<EmbedderProvider> present = Providers.discover(EmbedderProvider.class, surroundings.loader());
        boolean isPlugin = present.all().stream().anyMatch(one -> one.name().equals(name));
        String plugin = isPlugin ? name : OF_MODELS;
        Settings said = isPlugin ? Settings.none() : Settings.none().with("model", name);
        Settings settings =
                Settings.fromEnvironment(plugin, surroundings.environment()).overriddenBy(said);
        return present.named(plugin).open(settings, Parts.none());
    }
}
