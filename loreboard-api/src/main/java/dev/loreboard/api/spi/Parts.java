package dev.loreboard.api.spi;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.language.LanguageModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin stands on, lent by whoever opens it and never closed by the plugin: a space, an embedder, a language
 * model, threads, a clock, chance, and whatever else a kind of plugin agrees on, such as an HTTP client. Immutable.
 */
public final class Parts {

    private static final Parts NONE = new Parts(Map.of());

    private final Map<Class<?>, Object> lent;

    private Parts(Map<Class<?>, Object> lent) {
        this.lent = lent;
    }

    public static Parts none() {
        return NONE;
    }

    public static Parts of(EmbeddingSpace space) {
        return NONE.with(EmbeddingSpace.class, space);
    }

    public static Parts of(Embedder embedder) {
        return NONE.with(Embedder.class, embedder);
    }

    /** Lends one more thing, under the type by which plugins ask for it. */
    public <T> Parts with(Class<T> type, T part) {
        Map<Class<?>, Object> more = new LinkedHashMap<>(lent);
        more.put(type, type.cast(part));
        return new Parts(more);
    }

    public <T> Optional<T> find(Class<T> type) {
        @Nullable Object part = lent.get(type);
        return Optional.ofNullable(part).map(type::cast);
    }

    /**
     * A part that the plugin cannot do without.
     *
     * @throws ProviderException saying what to lend
     */
    public <T> T need(Class<T> type) {
        return find(type)
                .orElseThrow(() -> new ProviderException(
                        "This plugin needs a part of type " + type.getSimpleName() + ", but was lent " + lentNames()
                                + ". Lend it: parts.with(" + type.getSimpleName() + ".class, ...)."));
    }

    /** The space that was lent, or that of the embedder that was lent. */
    public Optional<EmbeddingSpace> space() {
        return find(EmbeddingSpace.class).or(() -> embedder().map(Embedder::space));
    }

    public Optional<Embedder> embedder() {
        return find(Embedder.class);
    }

    /** A folder of its own, for a plugin that keeps something on disk. */
    public Optional<Path> folder() {
        return find(Path.class);
    }

    public Optional<LanguageModel> languageModel() {
        return find(LanguageModel.class);
    }

    public Optional<ExecutorService> executor() {
        return find(ExecutorService.class);
    }

    /** The clock that was lent, or the system's in UTC. */
    public Clock clock() {
        return find(Clock.class).orElseGet(Clock::systemUTC);
    }

    /** The source of chance that was lent. */
    public Optional<RandomGenerator> random() {
        return find(RandomGenerator.class);
    }

    private String lentNames() {
        return lent.isEmpty()
                ? "nothing"
                : String.join(
                        ", ", lent.keySet().stream().map(Class::getSimpleName).toList());
    }
}
