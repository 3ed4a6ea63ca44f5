package dev.loreboard.api.spi;

import dev.loreboard.api.failure.ProviderException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plugins of one kind that are present, by name. An ordinary immutable object: making it looks for plugins, nothing
 * else does, and two of them know nothing of each other.
 *
 * @param <P> the kind: the interface that its providers implement
 */
public final class Providers<P extends Provider<?>> {

    private static final System.Logger LOG = System.getLogger(Providers.class.getName());
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** A service file can be broken line after line; past this many the rest is not worth reading. */
    private static final int MOST_FAILURES = 100;

    private final KindName kind;
    private final Map<String, List<P>> byName;
    private final List<BrokenProvider> broken;

    private Providers(Class<P> kind, List<P> present, List<BrokenProvider> broken) {
        this.kind = KindName.of(kind);
        List<BrokenProvider> refused = new ArrayList<>(broken);
        Map<String, List<P>> accepted = new LinkedHashMap<>();
        present.stream().sorted(Comparator.comparing(Provider::name)).forEach(provider -> {
            if (NAME.matcher(provider.name()).matches()) {
                accepted.computeIfAbsent(provider.name(), name -> new ArrayList<>())
                        .add(provider);
            } else {
                refused.add(new BrokenProvider(
                        provider.getClass().getName(),
                        new IllegalArgumentException(
                                "A provider is named in lower case with dashes, not \"" + provider.name() + "\".")));
            }
        });
        this.byName = accepted;
        this.broken = List.copyOf(refused);
    }

    /** Finds the plugins that the current thread's class loader sees. */
    public static <P extends Provider<?>> Providers<P> discover(Class<P> kind) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return discover(kind, context == null ? ClassLoader.getSystemClassLoader() : context);
    }

    /**
     * Finds the plugins that a class loader sees. A plugin that fails to load is kept among {@link #broken()} and hides
     * no other.
     */
    public static <P extends Provider<?>> Providers<P> discover(Class<P> kind, ClassLoader loader) {
        Providers.class.getModule().addUses(kind);
        List<P> present = new ArrayList<>();
        List<BrokenProvider> broken = new ArrayList<>();
        Iterator<ServiceLoader.Provider<P>> found =
                ServiceLoader.load(kind, loader).stream().iterator();
        while (broken.size() < MOST_FAILURES) {
            String source = "a provider of " + kind.getName();
            try {
                if (!found.hasNext()) {
                    break;
                }
                ServiceLoader.Provider<P> next = found.next();
                source = next.type().getName();
                P provider = next.get();
                Objects.requireNonNull(provider.name(), "it has no name");
                present.add(provider);
            } catch (ServiceConfigurationError | LinkageError | RuntimeException failure) {
                LOG.log(Level.WARNING, "Failed to load " + source, failure);
                broken.add(new BrokenProvider(source, failure));
            }
        }
        return new Providers<>(kind, present, broken);
    }

    /** Just these, without looking for others: for tests, and for programs that choose for themselves. */
    public static <P extends Provider<?>> Providers<P> of(Class<P> kind, List<P> chosen) {
        return new Providers<>(kind, chosen, List.of());
    }

    /**
     * The one of this name.
     *
     * @throws ProviderException when there is none, saying what is present and what may be missing; or when there are
     *     two, saying where each comes from
     */
    public P named(String name) {
        List<P> found = byName.getOrDefault(name, List.of());
        return switch (found.size()) {
            case 0 -> throw new ProviderException("No " + kind.singular() + " is called \"" + name + "\". " + this);
            case 1 -> found.getFirst();
            default -> throw new ProviderException(ambiguous(name, found));
        };
    }

    /**
     * The only one there is.
     *
     * @throws ProviderException when there is none, or more than one
     */
    public P single() {
        if (byName.size() == 1) {
            return named(byName.keySet().iterator().next());
        }
        throw new ProviderException(
                byName.isEmpty()
                        ? "There is no " + kind.singular() + ". " + this
                        : "There is more than one " + kind.singular() + "; choose one by name. " + this);
    }

    /** Those that have a name to themselves, by name. */
    public List<P> all() {
        return byName.values().stream()
                .filter(found -> found.size() == 1)
                .map(List::getFirst)
                .toList();
    }

    /** Those that failed to load, each with its cause, and those of one name, which nobody can choose. */
    public List<BrokenProvider> broken() {
        List<BrokenProvider> all = new ArrayList<>(broken);
        byName.forEach((name, found) -> {
            if (found.size() > 1) {
                all.add(new BrokenProvider(name, new ProviderException(ambiguous(name, found))));
            }
        });
        return List.copyOf(all);
    }

    /** What they are called in messages, in the singular: "vector store". */
    public String kind() {
        return kind.singular();
    }

    /** Which are present, which of those cannot be used, and which jar may be missing; sentences for a message. */
    @Override
    public String toString() {
        String names = byName.isEmpty() ? "none" : String.join(", ", byName.keySet());
        List<BrokenProvider> unusable = broken();
        String failed = unusable.isEmpty()
                ? ""
                : unusable.stream()
                        .map(BrokenProvider::phrase)
                        .collect(Collectors.joining("; ", " Cannot be used: ", "."));
        return "Present: " + names + "." + failed + kind.hint();
    }

    private String ambiguous(String name, List<P> found) {
        return "Two " + kind.plural() + " are called \"" + name + "\": "
                + found.stream().map(Providers::whereabouts).collect(Collectors.joining(" and "))
                + ". Remove one of the jars.";
    }

    private static String whereabouts(Provider<?> provider) {
        Class<?> type = provider.getClass();
        var source = type.getProtectionDomain().getCodeSource();
        return type.getName() + " in "
                + (source == null || source.getLocation() == null
                        ? type.getModule().toString()
                        : source.getLocation());
    }
}
