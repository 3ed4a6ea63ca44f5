package dev.loreboard.vector.lucene;

import dev.loreboard.api.store.filter.Field;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/** The names of what is kept of an entry. Those for a metadata field begin with a letter and a slash. */
final class IndexFields {

    /** The id as a term, and in order. */
    static final String ID = "id";

    static final String VECTOR = "vector";

    /** All of the entry but its vector, as bytes. */
    static final String ENTRY = "entry";

    /** The words of the text. */
    static final String WORDS = "words";

    /** What is known about the entry, as {@link Fact}s. */
    static final String FACTS = "facts";

    private IndexFields() {}

    /** The term of an id; nothing for half a surrogate pair, which no id has, and which Lucene takes for another sign. */
    static Optional<BytesRef> id(String id) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(id) ? Optional.of(new BytesRef(id)) : Optional.empty();
    }

    static String numbers(Field field) {
        return "n/" + field;
    }

    static String moments(Field field) {
        return "m/" + field;
    }

    static String values(Field field) {
        return "v/" + field;
    }
}
