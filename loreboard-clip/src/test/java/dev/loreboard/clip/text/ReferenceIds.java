package dev.loreboard.clip.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What {@code token_ids.mjs} computed.
 *
 * @param ids that the tokenizer's own file asks for
 * @param remark why Transformers.js gives others; empty when it gives these
 */
record ReferenceIds(String text, List<Long> ids, String remark) {

    static List<ReferenceIds> read(String name) {
        try (InputStream json = ReferenceIds.class.getResourceAsStream(name + "-ids.json")) {
            List<ReferenceIds> all = new ArrayList<>();
            new ObjectMapper().readTree(json).forEach(line -> all.add(of(line)));
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ReferenceIds of(JsonNode line) {
        boolean differs = line.size() > 2;
        JsonNode ids = line.get(differs ? 3 : 1);
        return new ReferenceIds(
                line.get(0).textValue(),
                StreamSupport.stream(ids.spliterator(), false)
                        .map(JsonNode::longValue)
                        .toList(),
                differs ? line.get(2).textValue() : "");
    }
}
