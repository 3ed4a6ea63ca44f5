package dev.loreboard.vector.transfer;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file of JSON, an object a line. For one thread. */
final class LineReader implements AutoCloseable {

    /** An entry with the longest of vectors and a book for a text is shorter. */
    private static final int LONGEST_LINE = 64 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_LINE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int filled;
    private long number;
    private long length;

    LineReader(Path file) throws IOException {
        this.in = Files.newInputStream(file);
    }

    /** The number of the line read last, counted from 1. */
    long number() {
        return number;
    }

    /** How many bytes the lines read so far have. */
    long length() {
        return length;
    }

    /**
     * The next line that has an end; nothing behind the last one.
     *
     * @throws IllegalArgumentException saying what is wrong with the line
     */
    Optional<byte[]> next() throws IOException {
        line.reset();
        number++;
        while (true) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            if (line.size() > LONGEST_LINE) {
                throw new IllegalArgumentException("it is longer than " + LONGEST_LINE + " bytes");
            }
            if (end < filled) {
                position = end + 1;
                length += line.size() + 1L;
                return Optional.of(line.toByteArray());
            }
            position = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                return Optional.empty();
            }
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with the line */
    static JsonNode parse(byte[] line) throws IOException {
        try {
            JsonNode object = MAPPER.readTree(line);
            if (!object.isObject()) {
                throw new IllegalArgumentException("it is no object of JSON");
            }
            return object;
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("it is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
