package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What everybody wants.
 *
 * @param entries the most wanted first
 * @param wanted how much, by id: the weights of all responses together
 */
public record Popularity(List<Entry> entries, Map<String, Double> wanted) {

    public Popularity {
        entries = List.copyOf(entries);
        wanted = Map.copyOf(wanted);
    }

    /** Where nobody has done anything yet. */
    public static Popularity unknown() {
        return new Popularity(List.of(), Map.of());
    }

    /** Of the responses of many people. */
    public static Popularity of(List<Response> responses) {
        Map<String, Double> wanted = responses.stream()
                .filter(Response::isWanted)
                .collect(Collectors.groupingBy(
                        Response::id,
                        Collectors.summingDouble(response -> response.reaction().weight())));
        Map<String, Entry> entries = responses.stream()
                .filter(Response::isWanted)
                .map(Response::entry)
                .collect(Collectors.toMap(Entry::id, Function.identity(), (first, again) -> first));
        Comparator<Entry> most = Comparator.comparingDouble(entry -> -wanted.getOrDefault(entry.id(), 0.0));
        return new Popularity(
                entries.values().stream()
                        .sorted(most.thenComparing(Entry::id, Entry.ID_ORDER))
                        .toList(),
                wanted);
    }
}
