package dev.loreboard.vector.chroma;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.engine.EntryReader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some records, column by column as Chroma sends them; a column that was not asked for is empty. */
record Records(List<String> ids, List<float[]> embeddings, JsonNode metadatas, JsonNode documents) {

    List<Entry> entries(EmbeddingSpace space) {
        List<Entry> entries = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            entries.add(entry(row, space));
        }
        return entries;
    }

    /** The ids of those that the filter lets in. */
    List<String> matching(Filter filter) {
        List<String> matching = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            if (filter.matches(read(row, EntryReader::readMetadata))) {
                matching.add(ids.get(row));
            }
        }
        return matching;
    }

    /** What Chroma has of each beside its vector and its document. */
    Map<String, JsonNode> metadataById() {
        Map<String, JsonNode> byId = new HashMap<>();
        for (int row = 0; row < ids.size(); row++) {
            byId.put(ids.get(row), metadatas.path(row));
        }
        return byId;
    }

    private Entry entry(int row, EmbeddingSpace space) {
        Entry entry = read(row, bytes -> EntryReader.read(bytes, Embedding.fromArray(space, embeddings.get(row))));
        return entry.text().isPresent() ? entry.withText(documents.path(row).asText()) : entry;
    }

    /** How something is read from the bytes of an entry. */
    private interface Reading<T> {

        T from(ByteBuffer bytes);
    }

    private <T> T read(int row, Reading<T> reading) {
        String whole = metadatas.path(row).path(FlatMetadata.WHOLE).asText();
        try {
            return reading.from(ByteBuffer.wrap(Base64.getDecoder().decode(whole)));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            throw new StorageException(
                    "The record \"" + ids.get(row)
                            + "\" in Chroma was not written by Loreboard, or was changed by something"
                            + " else. Remove it, or name another collection.",
                    foreign);
        }
    }
}
