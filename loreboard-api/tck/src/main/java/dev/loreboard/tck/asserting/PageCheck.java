package dev.loreboard.tck.asserting;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import java.util.List;
import java.util.Optional;

/** What can be said about a page without knowing what else the store holds. */
final class PageCheck {

    private PageCheck() {}

    static void check(PageRequest request, Page page) {
        List<Entry> entries = page.entries();
        require(entries.size() <= request.size(), "at most " + request.size() + " entries were asked for.");
        Optional<String> previous = request.after();
        for (Entry entry : entries) {
            require(
                    previous.isEmpty() || Entry.ID_ORDER.compare(previous.get(), entry.id()) < 0,
                    "entries come in id order behind the one asked for; \"" + entry.id() + "\" does not.");
            require(
                    request.filter().matches(entry.metadata()),
                    "\"" + entry.id() + "\" is not let in by "
                            + request.filter().text() + ".");
            previous = Optional.of(entry.id());
        }
        if (page.next().isPresent()) {
            require(!entries.isEmpty(), "a page that others follow holds something.");
            PageRequest expected = request.after(entries.getLast().id());
            require(page.next().get().equals(expected), "the next page goes on behind the last entry of this one.");
        }
    }

    private static void require(boolean holds, String promise) {
        Promise.kept(holds, "page", promise);
    }
}
