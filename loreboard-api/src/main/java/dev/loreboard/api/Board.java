package dev.loreboard.api;

import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.media.Ledger;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.relevance.RelevanceGauge;
import dev.loreboard.api.store.VectorStore;
import java.time.Clock;

/** What an open board stands on. */
record Board(
        Embedder embedder,
        VectorStore store,
        RelevanceGauge gauge,
        MediaStore media,
        Ledger ledger,
        ContentLimits limits,
        Keeping keeping,
        Tools tools,
        Clock clock) {}
