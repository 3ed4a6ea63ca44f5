package dev.loreboard.api.content;

import java.nio.charset.StandardCharsets;

/** A test of the first bytes of a file. It must hold its ground against any bytes, and any number of them. */
@FunctionalInterface
interface Signature {

    boolean matches(byte[] head);

    /** These characters of ISO 8859-1 at this place. */
    static Signature at(int offset, String characters) {
        byte[] wanted = characters.getBytes(StandardCharsets.ISO_8859_1);
        return head -> {
            if (head.length < offset + wanted.length) {
                return false;
            }
            for (int index = 0; index < wanted.length; index++) {
                if (head[offset + index] != wanted[index]) {
                    return false;
                }
            }
            return true;
        };
    }

    /** These characters of ISO 8859-1 anywhere in the head. */
    static Signature anywhere(String characters) {
        return head -> new String(head, StandardCharsets.ISO_8859_1).contains(characters);
    }

    /** A byte that has these values in the bits of the mask. */
    static Signature bits(int offset, int mask, int value) {
        return head -> head.length > offset && (head[offset] & mask) == value;
    }

    default Signature and(Signature other) {
        return head -> matches(head) && other.matches(head);
    }

    default Signature or(Signature other) {
        return head -> matches(head) || other.matches(head);
    }

    default Signature not() {
        return head -> !matches(head);
    }
}
