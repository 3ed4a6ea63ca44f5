package dev.loreboard.vector.engine;

import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Turns all of an entry but its vector into bytes that {@link EntryReader} turns back. */
public final class EntryWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private EntryWriter() {}

    public static byte[] toBytes(Entry entry) {
        EntryWriter writer = new EntryWriter();
        try {
            writer.text(entry.id());
            writer.metadata(entry.metadata());
            writer.optional(entry.text());
            writer.optional(entry.group());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return writer.bytes.toByteArray();
    }

    private void metadata(Metadata metadata) throws IOException {
        out.writeInt(metadata.values().size());
        for (var known : metadata.values().entrySet()) {
            text(known.getKey().name());
            value(known.getValue());
        }
    }

    private void value(Value value) throws IOException {
        switch (value) {
            case Value.Text(String text) -> {
                out.writeByte('T');
                text(text);
            }
            case Value.Truth(boolean truth) -> {
                out.writeByte('B');
                out.writeBoolean(truth);
            }
            case Value.Real(double number) -> {
                out.writeByte('N');
                out.writeDouble(number);
            }
            case Value.Moment(var moment) -> {
                out.writeByte('M');
                out.writeLong(moment.toEpochMilli());
            }
            case Value.Words(List<String> words) -> {
                out.writeByte('W');
                out.writeInt(words.size());
                for (String word : words) {
                    text(word);
                }
            }
        }
    }

    private void optional(Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            text(text.get());
        }
    }

    private void text(String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }
}
