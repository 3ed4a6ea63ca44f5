package dev.loreboard.vector.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** The last line of a file of entries, which says how many there are. */
record Closing(long entries) {

    private static final String ENTRIES = "entries";
    private static final String BEGINNING = "{\"" + ENTRIES + "\":";

    /** Whether a line is worth reading to see whether it is one. */
    static boolean begins(byte[] line) {
        return new String(line, 0, Math.min(line.length, BEGINNING.length()), StandardCharsets.UTF_8).equals(BEGINNING);
    }

    static boolean isOne(JsonNode line) {
        return line.path(ENTRIES).isIntegralNumber() && !line.has("id");
    }

    static Closing read(JsonNode line) {
        return new Closing(line.path(ENTRIES).longValue());
    }

    String write() {
        return BEGINNING + entries + "}";
    }
}
