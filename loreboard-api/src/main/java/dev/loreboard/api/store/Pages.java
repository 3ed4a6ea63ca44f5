package dev.loreboard.api.store;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a store or a board to its end, a page at a time. */
public final class Pages {

    private Pages() {}

    /** The requested page and all that follow, each read when it is asked for. */
    public static Stream<Page> of(EntrySource source, PageRequest first) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new Walk(source, Optional.of(first)), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }

    private static final class Walk implements Iterator<Page> {

        private final EntrySource source;
        private Optional<PageRequest> next;

        Walk(EntrySource source, Optional<PageRequest> next) {
            this.source = source;
            this.next = next;
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public Page next() {
            Page page = source.page(next.orElseThrow(() -> new NoSuchElementException("That was the last page.")));
            next = page.next();
            return page;
        }
    }
}
