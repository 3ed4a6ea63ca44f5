package dev.loreboard.vector.exact;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Cuts pages out of a view: as {@link PageRequest#over} does, but only their own entries are put together. */
record Pages(View view) {

    Page page(PageRequest request) {
        Comparator<Integer> byId = Comparator.comparing(row -> view.kept(row).id(), Entry.ID_ORDER);
        PriorityQueue<Integer> lastFirst = new PriorityQueue<>(byId.reversed());
        view.rowsWhere(request.filter()).filter(row -> isAfter(request, row)).forEach(row -> {
            lastFirst.add(row);
            if (lastFirst.size() > request.size() + 1L) {
                lastFirst.remove();
            }
        });
        List<Entry> entries = lastFirst.stream().sorted(byId).map(view::entry).toList();
        return request.over(entries);
    }

    private boolean isAfter(PageRequest request, int row) {
        return request.after().isEmpty()
                || Entry.ID_ORDER.compare(view.kept(row).id(), request.after().get()) > 0;
    }
}
