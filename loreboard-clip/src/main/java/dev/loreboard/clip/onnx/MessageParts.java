package dev.loreboard.clip.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message being written, in the wire format of protocol buffers. What it is given is not copied until it is written out. */
final class MessageParts {

    private static final int LONGEST_VARINT = 10;

    private final List<ByteBuffer> parts = new ArrayList<>();
    private long length;

    /** How many bytes it has. */
    long length() {
        return length;
    }

    MessageParts number(int field, long value) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * LONGEST_VARINT);
        varint(bytes, (long) field << 3);
        varint(bytes, value);
        return add(bytes.flip());
    }

    MessageParts text(int field, String text) {
        return bytes(field, StandardCharsets.UTF_8.encode(text));
    }

    MessageParts bytes(int field, ByteBuffer value) {
        return head(field, value.remaining()).add(value.duplicate());
    }

    MessageParts message(int field, MessageParts message) {
        head(field, message.length);
        message.parts.forEach(this::add);
        return this;
    }

    /** A field of another message, as it is. */
    MessageParts copy(Message.Field field) {
        return field.isNumber() ? number(field.number(), field.value()) : bytes(field.number(), field.bytes());
    }

    private MessageParts head(int field, long size) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * LONGEST_VARINT);
        varint(bytes, (long) field << 3 | Message.BYTES);
        varint(bytes, size);
        return add(bytes.flip());
    }

    private MessageParts add(ByteBuffer part) {
        parts.add(part);
        length += part.remaining();
        return this;
    }

    private static void varint(ByteBuffer bytes, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    void writeTo(WritableByteChannel channel) throws IOException {
        for (ByteBuffer part : parts) {
            ByteBuffer rest = part.duplicate();
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
    }
}
