package dev.loreboard.tck.store;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Query;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.rule.ClosableContract;
import java.util.List;

/** What the rules of stores have in common: how to open one, how to call it, and a space to do it in. */
public interface StoreContract extends ClosableContract<VectorStore> {

    /** The space that the rules use. */
    EmbeddingSpace SPACE = new EmbeddingSpace("kit", 4);

    /** Opens a store of its own, empty and in this space; the kit closes it. */
    VectorStore openStore(EmbeddingSpace space);

    @Override
    default VectorStore open() {
        return openStore(SPACE);
    }

    @Override
    default List<Call<VectorStore>> calls() {
        Entry entry = Entry.of("call", along(0));
        return List.of(
                new Call<>("put", store -> store.put(List.of(entry))),
                new Call<>("describe", store -> {
                    store.put(List.of(entry));
                    store.describe("call", Metadata.none());
                }),
                new Call<>("find", store -> store.find("call")),
                new Call<>("searchAll", store -> store.searchAll(List.of(Query.near(along(0))))),
                new Call<>("page", store -> store.page(PageRequest.first(1))),
                new Call<>("count", store -> store.count(Filter.everything())),
                new Call<>("remove", store -> store.remove(List.of("absent"))),
                new Call<>("removeWhere", store -> store.removeWhere(Filter.nothing())));
    }

    /** The vector of {@link #SPACE} along one axis. */
    static Embedding along(int axis) {
        float[] values = new float[SPACE.dimension()];
        values[axis] = 1;
        return Embedding.of(SPACE, values);
    }
}
