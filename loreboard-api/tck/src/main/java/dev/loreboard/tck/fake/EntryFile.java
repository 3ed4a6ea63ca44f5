package dev.loreboard.tck.fake;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Field;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.api.store.filter.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file that holds a space and entries of it, one thing after the other. */
final class EntryFile {

    private EntryFile() {}

    static void write(Path file, EmbeddingSpace space, Collection<Entry> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        writeText(out, space.name());
        out.writeInt(space.dimension());
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            writeText(out, entry.id());
            out.write(entry.embedding().toBytes());
            out.writeInt(entry.metadata().values().size());
            for (Map.Entry<Field, Value> value : entry.metadata().values().entrySet()) {
                writeText(out, value.getKey().name());
                writeValue(out, value.getValue());
            }
            writeTexts(out, entry.text().stream().toList());
            writeTexts(out, entry.group().stream().toList());
        }
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try (FileOutputStream written =
                new FileOutputStream(aside.toFile())) { // an interrupt does not stop it half way
            bytes.writeTo(written);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws dev.loreboard.api.failure.SpaceMismatchException when the file's space is another one */
    static List<Entry> read(Path file, EmbeddingSpace space) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
        new EmbeddingSpace(readText(in), in.readInt()).requireSame(space, "The plain store at " + file);
        List<Entry> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String id = readText(in);
            Embedding embedding = Embedding.fromBytes(space, in.readNBytes(space.dimension() * Float.BYTES));
            Metadata metadata = Metadata.none();
            for (int values = in.readInt(); values > 0; values--) {
                metadata = metadata.with(Field.named(readText(in)), readValue(in));
            }
            Optional<String> text = readTexts(in).stream().findFirst();
            Optional<String> group = readTexts(in).stream().findFirst();
            entries.add(new Entry(id, embedding, metadata, text, group));
        }
        return entries;
    }

    private static void writeValue(DataOutputStream out, Value value) throws IOException {
        switch (value) {
            case Value.Text text -> {
                out.writeByte('t');
                writeText(out, text.value());
            }
            case Value.Truth truth -> {
                out.writeByte('b');
                out.writeBoolean(truth.value());
            }
            case Value.Real number -> {
                out.writeByte('r');
                out.writeDouble(number.value());
            }
            case Value.Moment moment -> {
                out.writeByte('m');
                out.writeLong(moment.value().toEpochMilli());
            }
            case Value.Words words -> {
                out.writeByte('w');
                writeTexts(out, words.values());
            }
        }
    }

    private static Value readValue(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case 't' -> Value.of(readText(in));
            case 'b' -> Value.of(in.readBoolean());
            case 'r' -> Value.of(in.readDouble());
            case 'm' -> Value.of(Instant.ofEpochMilli(in.readLong()));
            case 'w' -> Value.of(readTexts(in));
            default -> throw new IOException("There is no kind of value with the letter " + (char) kind + ".");
        };
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
