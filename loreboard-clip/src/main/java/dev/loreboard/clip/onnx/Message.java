package dev.loreboard.clip.onnx;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A message in the wire format of protocol buffers. Reading it copies nothing. */
final class Message {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final ByteBuffer bytes;

    Message(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * One field.
     *
     * @param isNumber whether it is a whole number rather than a text, bytes or a message
     * @param value of a field that is a number; zero otherwise
     * @param bytes of a field that is a text, bytes or a message; empty otherwise
     */
    record Field(int number, boolean isNumber, long value, ByteBuffer bytes) {

        Message message() {
            return new Message(bytes);
        }

        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        /** The number that it is, or the numbers that are packed into it. */
        List<Long> numbers() {
            if (isNumber) {
                return List.of(value);
            }
            List<Long> numbers = new ArrayList<>();
            ByteBuffer packed = bytes.duplicate();
            while (packed.hasRemaining()) {
                numbers.add(varint(packed));
            }
            return numbers;
        }
    }

    /** @throws MalformedMessageException when the bytes are no such message */
    void forEach(Consumer<Field> consumer) {
        ByteBuffer rest = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (rest.hasRemaining()) {
            consumer.accept(next(rest));
        }
    }

    private static Field next(ByteBuffer rest) {
        try {
            long key = varint(rest);
            int number = (int) (key >>> 3);
            return switch ((int) key & 7) {
                case VARINT -> new Field(number, true, varint(rest), ByteBuffer.allocate(0));
                case FIXED64 -> new Field(number, true, rest.getLong(), ByteBuffer.allocate(0));
                case FIXED32 -> new Field(number, true, rest.getInt(), ByteBuffer.allocate(0));
                case BYTES -> new Field(number, false, 0, take(rest, varint(rest)));
                default -> throw new MalformedMessageException("a field of an unknown kind");
            };
        } catch (BufferUnderflowException end) {
            throw endsInside();
        }
    }

    private static ByteBuffer take(ByteBuffer rest, long length) {
        if (length < 0 || length > rest.remaining()) {
            throw new MalformedMessageException(
                    "a field of " + length + " bytes where " + rest.remaining() + " are left");
        }
        ByteBuffer taken = rest.slice(rest.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        rest.position(rest.position() + (int) length);
        return taken;
    }

    static long varint(ByteBuffer rest) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (!rest.hasRemaining()) {
                throw endsInside();
            }
            byte next = rest.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedMessageException("a number that does not end");
    }

    private static MalformedMessageException endsInside() {
        return new MalformedMessageException("an end in the middle of a field");
    }
}
