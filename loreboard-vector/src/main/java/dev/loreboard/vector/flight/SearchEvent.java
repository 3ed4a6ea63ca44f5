package dev.loreboard.vector.flight;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A store was asked. */
@Name(SearchEvent.NAME)
@Label("Search")
@Category("Loreboard")
@Description("A store was asked for what is near")
@StackTrace(false)
public final class SearchEvent extends Event {

    public static final String NAME = "dev.loreboard.Search";

    @Label("Store")
    final String store;

    @Label("Queries")
    final int queries;

    private SearchEvent(String store, int queries) {
        this.store = store;
        this.queries = queries;
    }

    /** Asks, and tells how long it took, unless it fails. */
    public static <T> T timed(String store, int queries, Supplier<T> search) {
        SearchEvent event = new SearchEvent(store, queries);
        event.begin();
        T answer = search.get();
        event.commit();
        return answer;
    }
}
