package dev.loreboard.api;

import dev.loreboard.api.BoardFolder.Index;
import dev.loreboard.api.BoardFolder.Manifest;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.VectorStore;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** One run of opening a board: choices become parts, which are closed again when it does not come to its end. */
final class Opening {

    private static final System.Logger LOG = System.getLogger(Loreboard.class.getName());

    private final Assembly assembly;
    private final BoardFolder folder;
    private final Opened staying = new Opened();
    private final Opened moving = new Opened();

    Opening(Assembly assembly) {
        this.assembly = assembly;
        this.folder = assembly.folder();
    }

    Loreboard run(Habits habits) {
        try {
            return open(habits);
        } catch (RuntimeException | Error failure) {
            moving.close();
            staying.close();
            throw failure;
        }
    }

    private Loreboard open(Habits habits) {
        folder.create();
        // Two boards on one folder never get past the ledger, which has one writer at a time.
        Ledger ledger = staying.keep(Ledger.open(folder.ledger()));
        Optional<Manifest> known = folder.read();
        Choice<VectorStore> keeper = assembly.keeper(known);

        Choice<Embedder> model = assembly.model();
        Embedder embedder = assembly.embedder(model, moving);
        EmbeddingSpace space = embedder.space();
        Manifest manifest = known.orElseGet(() -> new Manifest(space, firstIndex(keeper)));
        folder.requireSame(manifest.space(), space);

        VectorStore store = assembly.store(keeper, manifest, moving);
        MediaStore media = assembly.media(staying);
        if (known.isEmpty()) {
            folder.write(manifest);
        }
        folder.tidyUp();
        LOG.log(
                Level.INFO,
                "The board at {0} lives in the space {1}. Embedder: {2} Vector store: {3}",
                folder.root(),
                space,
                model.sentence(),
                keeper.sentence());
        Footing footing = assembly.footing(manifest, embedder, keeper, store, moving);
        Board board = new Board(
                footing,
                media,
                ledger,
                habits,
                new Lookalikes(),
                assembly.parts().clock());
        return new Loreboard(assembly, board, staying);
    }

    private static Index firstIndex(Choice<VectorStore> keeper) {
        return switch (keeper) {
            case Choice.Lent<VectorStore> lent -> new Index.Lent();
            case Choice.Named(String name, Settings settings, String why) -> Index.Own.first(name);
        };
    }
}
