package dev.loreboard.api.store;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;

/**
 * A vector with a name and what is known about it.
 *
 * @param id unique in its store: 1 to 512 bytes of UTF-8 without control characters
 * @param text words to be found by, beside the vector
 * @param group what it is a part of: the picture of a crop, the track of a window, the photo of a face
 */
public record Entry(String id, Embedding embedding, Metadata metadata, Optional<String> text, Optional<String> group) {

    /** The order of ids everywhere: by code point, which is also the order of their UTF-8 bytes. */
    public static final Comparator<String> ID_ORDER = Entry::compareCodePoints;

    private static final int LONGEST_ID = 512;

    public Entry {
        requireName(id, "An id");
        group.ifPresent(name -> requireName(name, "A group"));
        text.ifPresent(Value::of);
    }

    public static Entry of(String id, Embedding embedding) {
        return new Entry(id, embedding, Metadata.none(), Optional.empty(), Optional.empty());
    }

    public Entry withMetadata(Metadata replacement) {
        return new Entry(id, embedding, replacement, text, group);
    }

    public Entry withText(String words) {
        return new Entry(id, embedding, metadata, Optional.of(words), group);
    }

    public Entry withGroup(String name) {
        return new Entry(id, embedding, metadata, text, Optional.of(name));
    }

    private static void requireName(String name, String what) {
        int bytes = Value.of(name).value().getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > LONGEST_ID || hasControlCharacter(name)) {
            throw new IllegalArgumentException(what + " has 1 to " + LONGEST_ID
                    + " bytes of UTF-8 without control characters; this has " + bytes + ": \"" + name + "\".");
        }
    }

    private static boolean hasControlCharacter(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int compareCodePoints(String first, String second) {
        int shorter = Math.min(first.length(), second.length());
        for (int i = 0; i < shorter; i++) {
            char one = first.charAt(i);
            char other = second.charAt(i);
            if (one != other) {
                boolean bothInPairs = Character.isSurrogate(one) && Character.isSurrogate(other);
                return !bothInPairs && (Character.isSurrogate(one) || Character.isSurrogate(other))
                        ? Boolean.compare(Character.isSurrogate(one), Character.isSurrogate(other))
                        : Character.compare(one, other);
            }
        }
        return Integer.compare(first.length(), second.length());
    }
}
