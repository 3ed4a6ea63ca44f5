package dev.loreboard.vector.exact;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The entries of a store as rows that are only ever added. A replaced or removed entry's row ends, and is left behind when
 * most rows have. One thread at a time changes it; any number read it meanwhile, each the state that it found.
 */
final class Table {

    /** So few ended rows are not worth a move. */
    private static final int FEW = 1024;

    private Coder coder;
    private volatile View view;

    Table(EmbeddingSpace space, Scan scan) {
        this.coder = Coder.of(scan, space.dimension());
        this.view = empty(space, 0);
    }

    /** A table that begins with vectors that lie elsewhere. */
    static Table over(EmbeddingSpace space, Scan scan, List<Kept> entries, SavedVectors vectors) {
        Table table = new Table(space, scan);
        Map<String, Integer> ids = table.view.ids();
        List<Block> blocks = new ArrayList<>();
        int full = entries.size() / Block.ROWS;
        for (int block = 0; block < full; block++) {
            int first = block * Block.ROWS;
            blocks.add(Block.of(vectors.block(block), entries.subList(first, first + Block.ROWS), table.coder));
        }
        Rows rows = table.new Rows(new View(space, ids, blocks, full * Block.ROWS, full * Block.ROWS, 0));
        Values rest = full * Block.ROWS < entries.size() ? vectors.block(full) : new HeapValues(0, space.dimension());
        float[] scratch = rest.scratch(1);
        for (int row = rows.count; row < entries.size(); row++) {
            float[] array = rest.read(row % Block.ROWS, 1, scratch);
            int start = rest.start(row % Block.ROWS);
            float[] values = Arrays.copyOfRange(array, start, start + space.dimension());
            rows.add(entries.get(row), Embedding.fromArray(space, values));
        }
        for (int row = 0; row < rows.count; row++) {
            ids.put(entries.get(row).id(), row);
        }
        table.view = new View(space, ids, rows.blocks, rows.count, rows.count, 0);
        return table;
    }

    private static View empty(EmbeddingSpace space, long version) {
        return new View(space, new ConcurrentHashMap<>(), List.of(), 0, 0, version);
    }

    View view() {
        return view;
    }

    Optional<Entry> find(String id) {
        while (true) {
            View current = view;
            Integer row = current.ids().get(id);
            if (row == null) {
                return Optional.empty();
            }
            // A row that the view does not know yet came with a later one.
            if (row < current.rows()) {
                return Optional.of(current.entry(row));
            }
        }
    }

    /** Makes changes that readers see all at once. */
    void apply(List<Change.Update> updates) {
        Map<String, Change.Update> last = new LinkedHashMap<>();
        updates.forEach(update -> last.put(update.id(), update));
        add(last);
        if (view.rows() - view.live() > Math.max(FEW, view.live())) {
            move();
        }
        Coder fitting = coder.fitting(view);
        if (fitting != coder) {
            coder = fitting;
            recode();
        }
    }

    private void add(Map<String, Change.Update> updates) {
        View before = view;
        Rows rows = new Rows(before);
        Map<String, Integer> places = new HashMap<>();
        int live = before.live();
        for (Change.Update update : updates.values()) {
            Integer outdated = before.ids().get(update.id());
            if (outdated != null) {
                rows.end(outdated, before.version() + 1);
                live--;
            }
            if (update instanceof Change.Put(Entry entry)) {
                places.put(entry.id(), rows.add(Kept.of(entry), entry.embedding()));
                live++;
            }
        }
        view = new View(before.space(), before.ids(), rows.blocks, rows.count, live, before.version() + 1);
        // Only now: who finds a row by its id must find it in a view.
        before.ids().putAll(places);
        updates.keySet().stream().filter(id -> !places.containsKey(id)).forEach(before.ids()::remove);
    }

    /** Leaves ended rows behind. */
    private void move() {
        View before = view;
        Rows rows = new Rows(empty(before.space(), before.version()));
        Map<String, Integer> ids = new ConcurrentHashMap<>();
        before.entries().forEach(entry -> ids.put(entry.id(), rows.add(Kept.of(entry), entry.embedding())));
        view = new View(before.space(), ids, rows.blocks, rows.count, rows.count, before.version());
    }

    private void recode() {
        View before = view;
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < before.blocks().size(); block++) {
            blocks.add(before.blocks().get(block).recoded(coder, before.rowsOf(block)));
        }
        view = new View(before.space(), before.ids(), blocks, before.rows(), before.live(), before.version());
    }

    /** The rows of a view, and more. */
    private final class Rows {

        private final int dimension;
        private final List<Block> blocks;
        private int count;

        Rows(View view) {
            this.dimension = view.space().dimension();
            this.blocks = new ArrayList<>(view.blocks());
            this.count = view.rows();
        }

        void end(int row, long version) {
            blocks.get(row / Block.ROWS).end(row % Block.ROWS, version);
        }

        int add(Kept kept, Embedding embedding) {
            int last = count / Block.ROWS;
            if (last == blocks.size()) {
                blocks.add(Block.empty(dimension, coder));
            } else if (count % Block.ROWS == blocks.get(last).room()) {
                blocks.set(last, blocks.get(last).grown());
            }
            blocks.get(last).set(count % Block.ROWS, kept, embedding);
            return count++;
        }
    }
}
