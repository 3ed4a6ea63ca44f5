package dev.loreboard.api;

import dev.loreboard.api.BoardFolder.Manifest;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.media.LedgerRecord;
import dev.loreboard.api.store.VectorStore;

/**
 * One move of a board to another space. The board answers and changes as before while most of the work is done; only the
 * last pass, over what has changed meanwhile, keeps changes waiting.
 */
final class Moving {

    /** As many passes run beside the changes before the last one; each leaves less to do than the one before. */
    private static final int MOST_PASSES = 5;

    /** What may be left for the last pass. */
    private static final int FEW = 100;

    private final Assembly assembly;
    private final Board from;
    private final Opened opened = new Opened();
    private Runnable untilLeft = () -> {};

    Moving(Assembly assembly, Board from) {
        this.assembly = assembly;
        this.from = from;
    }

    ReembedReport run(Choice<Embedder> model, Turn changes, Standing standing, Progress progress) {
        ReembedReport report;
        try {
            report = move(model, changes, standing, progress);
        } catch (RuntimeException | Error failure) {
            opened.close();
            throw failure;
        }
        if (report.moved()) {
            untilLeft.run();
            from.footing().opened().close();
            assembly.folder().tidyUp();
        } else {
            opened.close();
        }
        return report;
    }

    private ReembedReport move(Choice<Embedder> model, Turn changes, Standing standing, Progress progress) {
        Embedder embedder = assembly.embedder(model, opened);
        requireOther(embedder.space());
        Manifest manifest = assembly.folder().next(from.footing().manifest(), embedder.space());
        VectorStore store = assembly.store(from.footing().keeper(), manifest, opened);
        Reembedding work = new Reembedding(from, embedder, store, progress);

        ReembedReport first = work.pass();
        ReembedReport latest = first;
        long embedded = first.embedded();
        for (int pass = 1; pass < MOST_PASSES && latest.moved() && latest.embedded() > FEW; pass++) {
            latest = work.pass();
            embedded += latest.embedded();
        }
        if (latest.moved()) {
            latest = changes.take("reembed", () -> {
                ReembedReport last = work.pass();
                if (last.moved()) {
                    work.forgetRemoved();
                    settle(assembly.footing(manifest, embedder, from.footing().keeper(), store, opened), standing);
                }
                return last;
            });
            embedded += latest.embedded();
        }
        return new ReembedReport(embedded, first.unchanged(), latest.refused(), latest.refusals());
    }

    private void requireOther(EmbeddingSpace space) {
        if (space.equals(from.space())) {
            throw new IllegalArgumentException(
                    "The board at " + assembly.folder().root() + " lives in the space " + space
                            + " already. Re-embed with a model of another space.");
        }
    }

    /** From the moment that the folder says so, the board lives in the other space. */
    private void settle(Footing footing, Standing standing) {
        from.ledger()
                .append(new LedgerRecord.Moved(
                        from.clock().instant(), footing.manifest().space()));
        assembly.folder().write(footing.manifest());
        untilLeft = standing.replace(from.on(footing));
    }
}
