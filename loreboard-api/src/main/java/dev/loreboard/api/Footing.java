package dev.loreboard.api;

import dev.loreboard.api.BoardFolder.Manifest;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.relevance.RelevanceGauge;
import dev.loreboard.api.store.VectorStore;

/**
 * What a board stands on in one space, and leaves behind when it moves to another.
 *
 * @param keeper what the store was opened by
 * @param opened what of this is the board's to close
 */
record Footing(
        Manifest manifest,
        Embedder embedder,
        Choice<VectorStore> keeper,
        VectorStore store,
        RelevanceGauge gauge,
        Tools tools,
        Opened opened) {}
