package dev.loreboard.api.failure;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Some items of a batch failed; the results of the others are kept here, so that no work is lost. */
public final class BatchException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    private final transient SortedMap<Integer, LoreboardException> failures;
    private final transient SortedMap<Integer, Object> results;

    /**
     * @param failures why, by position in the batch
     * @param results what the others gave, by position in the batch
     */
    public BatchException(SortedMap<Integer, ? extends LoreboardException> failures, SortedMap<Integer, ?> results) {
        super(message(failures, failures.size() + results.size()), failures.get(failures.firstKey()));
        this.failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
        this.results = Collections.unmodifiableSortedMap(new TreeMap<>(results));
    }

    private static String message(SortedMap<Integer, ? extends LoreboardException> failures, int size) {
        List<String> first = failures.entrySet().stream()
                .limit(3)
                .map(failure ->
                        "item " + failure.getKey() + ": " + failure.getValue().getMessage())
                .toList();
        String more = failures.size() > first.size() ? "; and " + (failures.size() - first.size()) + " more" : "";
        return failures.size() + " of " + size + " items failed: "
                + first.stream().collect(Collectors.joining("; ")) + more
                + ". The results of the others are in results().";
    }

    /** Why each failed item failed, by its position in the batch. */
    public SortedMap<Integer, LoreboardException> failures() {
        return failures;
    }

    /** What the other items gave, by their position in the batch, checked to be of the type that the call returns. */
    public <R> SortedMap<Integer, R> results(Class<R> type) {
        SortedMap<Integer, R> typed = new TreeMap<>();
        results.forEach((position, result) -> typed.put(position, type.cast(result)));
        return Collections.unmodifiableSortedMap(typed);
    }
}
