package dev.loreboard.examples.command.plugin;

import dev.loreboard.api.spi.ClustererProvider;
import dev.loreboard.api.spi.DescriberProvider;
import dev.loreboard.api.spi.DuplicateFinderProvider;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.FingerprinterProvider;
import dev.loreboard.api.spi.IdentityCheckerProvider;
import dev.loreboard.api.spi.Kind;
import dev.loreboard.api.spi.LanguageModelProvider;
import dev.loreboard.api.spi.MediaStoreProvider;
import dev.loreboard.api.spi.Provider;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.SceneGeneratorProvider;
import dev.loreboard.api.spi.TaggerProvider;
import dev.loreboard.api.spi.VectorStoreProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** The kinds of plugins that the api knows, in the order in which people meet them. */
public enum PluginKind {
    EMBEDDER(EmbedderProvider.class),
    VECTOR_STORE(VectorStoreProvider.class),
    MEDIA_STORE(MediaStoreProvider.class),
    TAGGER(TaggerProvider.class),
    DESCRIBER(DescriberProvider.class),
    CLUSTERER(ClustererProvider.class),
    DUPLICATE_FINDER(DuplicateFinderProvider.class),
    FINGERPRINTER(FingerprinterProvider.class),
    IDENTITY_CHECKER(IdentityCheckerProvider.class),
    LANGUAGE_MODEL(LanguageModelProvider.class),
    SCENE_GENERATOR(SceneGeneratorProvider.class);

    private final Class<? extends Provider<?>> door;
    private final Kind kind;

    PluginKind(Class<? extends Provider<?>> door) {
        this.door = door;
        this.kind = Objects.requireNonNull(door.getAnnotation(Kind.class));
    }

    public Class<? extends Provider<?>> door() {
        return door;
    }

    /** For people: "vector store". */
    public String title() {
        return kind.value();
    }

    /** Where plugins of this kind usually come from. */
    public List<String> artifacts() {
        return List.of(kind.artifacts());
    }

    public Providers<? extends Provider<?>> discover(ClassLoader loader) {
        return Providers.discover(door, loader);
    }

    /** @throws TypeConversionException naming the kinds that there are */
    public static PluginKind parse(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("no kind is called \"" + text + "\". Kinds: "
                        + Arrays.stream(values()).map(PluginKind::toString).collect(Collectors.joining(", ")) + "."));
    }

    /** As it is written on the command line and in JSON: {@code vector-store}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
