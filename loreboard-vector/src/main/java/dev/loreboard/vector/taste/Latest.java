package dev.loreboard.vector.taste;

import dev.loreboard.api.store.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The last response to each entry, the latest first. */
final class Latest {

    private static final Comparator<Response> NEWEST_FIRST =
            Comparator.comparing(Response::when).reversed().thenComparing(Response::id, Entry.ID_ORDER);

    private Latest() {}

    static List<Response> of(List<Response> responses) {
        Map<String, Response> last = responses.stream()
                .collect(Collectors.toMap(
                        Response::id, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(Response::when))));
        return last.values().stream().sorted(NEWEST_FIRST).toList();
    }
}
