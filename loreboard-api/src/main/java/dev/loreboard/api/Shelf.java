package dev.loreboard.api;

import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Provider;
import dev.loreboard.api.spi.Providers;
import dev.loreboard.api.spi.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The plugins of one kind that a board can choose from. Looks for them whenever it is asked.
 *
 * @param call the call of {@link LoreboardBuilder} that chooses one
 */
record Shelf<T, P extends Provider<T>>(Class<P> kind, String call, Surroundings surroundings) {

    Providers<P> present() {
        return Providers.discover(kind, surroundings.loader());
    }

    T open(Choice<T> choice, Parts parts, Opened opened) {
        return switch (choice) {
            case Choice.Lent(T part) -> part;
            case Choice.Named(String name, Settings given, String why) ->
                opened.keep(open(name, surroundings.settings(name, given), parts));
        };
    }

    private T open(String name, Settings settings, Parts parts) {
        Providers<P> present = present();
        P provider = present.named(name);
        lack(provider, settings).ifPresent(lack -> {
            throw new ProviderException("The " + present.kind() + " " + lack);
        });
        return provider.open(settings, parts);
    }

    /**
     * The only one that is ready.
     *
     * @throws ProviderException when none is, saying what each lacks, or more than one
     */
    Choice<T> onlyReady() {
        return pick(other -> false);
    }

    /**
     * The only one that is ready, or nothing when none is.
     *
     * @throws ProviderException when more than one is
     */
    Optional<Choice<T>> anyReady() {
        return present().all().stream().allMatch(provider -> lack(provider).isPresent())
                ? Optional.empty()
                : Optional.of(onlyReady());
    }

    /** The only one that is ready; one that is embedded makes way for others. */
    Choice<T> pick(Predicate<P> embedded) {
        Providers<P> present = present();
        List<P> ready = present.all().stream()
                .filter(provider -> lack(provider).isEmpty())
                .toList();
        List<P> first = ready.stream().filter(embedded.negate()).toList();
        List<P> candidates = first.isEmpty() ? ready : first;
        return switch (candidates.size()) {
            case 0 ->
                throw new ProviderException("No " + present.kind() + " is ready." + lacks(present) + " " + present
                        + " Hand one over or name one: Loreboard.at(folder)." + call + "(...).");
            case 1 ->
                new Choice.Named<>(
                        candidates.getFirst().name(),
                        Settings.none(),
                        first.isEmpty()
                                ? "the embedded one, since no other is ready." + lacks(present)
                                : "the only one that is ready.");
            default ->
                throw new ProviderException("More than one " + present.kind() + " is ready: " + names(candidates)
                        + ". Name the one to use: Loreboard.at(folder)." + call + "(name, settings).");
        };
    }

    private String lacks(Providers<P> present) {
        return present.all().stream()
                .flatMap(provider -> lack(provider).stream())
                .map(lack -> " " + lack)
                .collect(Collectors.joining());
    }

    private Optional<String> lack(P provider) {
        return lack(provider, surroundings.settings(provider.name(), Settings.none()));
    }

    /** What keeps a plugin from being opened and what to do about it; nothing when it is ready. */
    private Optional<String> lack(P provider, Settings settings) {
        String name = "\"" + provider.name() + "\" ";
        try {
            return switch (provider.availability(settings)) {
                case Availability.Ready() -> Optional.empty();
                case Availability.Missing(String what, String remedy) ->
                    Optional.of(name + "misses " + what + ". " + remedy);
            };
        } catch (RuntimeException | LinkageError failure) {
            return Optional.of(name + "failed to say whether it is ready (" + failure + "). Choose another one.");
        }
    }

    private static String names(List<? extends Provider<?>> providers) {
        return providers.stream().map(Provider::name).collect(Collectors.joining(", "));
    }
}
