package dev.loreboard.api.media;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.media.LedgerRecord.Added;
import dev.loreboard.api.media.LedgerRecord.Attached;
import dev.loreboard.api.media.LedgerRecord.Described;
import dev.loreboard.api.media.LedgerRecord.Moved;
import dev.loreboard.api.media.LedgerRecord.Refused;
import dev.loreboard.api.media.LedgerRecord.Removed;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ledger record as a line of text: the version, the kind, the time and the rest, parted by tabs.
 *
 * <p>Inside a field a backslash is doubled. A control character, or half of a surrogate pair, becomes a backslash, the
 * letter u and four hexadecimal digits. So any string comes back as it was.
 */
final class LedgerLine {

    private static final String VERSION = "1";
    private static final int ESCAPE_LENGTH = 6;

    private LedgerLine() {}

    static byte[] write(LedgerRecord record) {
        List<String> fields = switch (record) {
            case Added added ->
                List.of("added", time(added), added.id(), added.hash().toString());
            case Attached(Instant time, String original, String source, ContentHash hash) ->
                List.of("attached", time.toString(), original, source, hash.toString());
            case Refused refused -> List.of("refused", time(refused), refused.source(), refused.reason());
            case Described described ->
                List.of("described", time(described), described.id(), described.author(), described.text());
            case Removed removed -> List.of("removed", time(removed), removed.id());
            case Moved(Instant time, EmbeddingSpace space) ->
                List.of("moved", time.toString(), space.name(), String.valueOf(space.dimension()));
        };
        return Stream.concat(Stream.of(VERSION), fields.stream().map(LedgerLine::escape))
                .collect(Collectors.joining("\t", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String time(LedgerRecord record) {
        return record.time().toString();
    }

    static LedgerRecord read(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        if (!line.startsWith(VERSION + "\t") || !line.endsWith("\n")) {
            throw unknown(line, null);
        }
        String[] fields =
                line.substring(VERSION.length() + 1, line.length() - 1).split("\t", -1);
        try {
            return read(Arrays.stream(fields).map(LedgerLine::unescape).toList());
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw unknown(line, malformed);
        }
    }

    private static LedgerRecord read(List<String> fields) {
        Instant time = Instant.parse(fields.get(1));
        String kind = fields.getFirst() + " of " + fields.size();
        return switch (kind) {
            case "added of 4" -> new Added(time, fields.get(2), ContentHash.parse(fields.get(3)));
            case "attached of 5" -> new Attached(time, fields.get(2), fields.get(3), ContentHash.parse(fields.get(4)));
            case "refused of 4" -> new Refused(time, fields.get(2), fields.get(3));
            case "described of 5" -> new Described(time, fields.get(2), fields.get(3), fields.get(4));
            case "removed of 3" -> new Removed(time, fields.get(2));
            case "moved of 4" -> new Moved(time, new EmbeddingSpace(fields.get(2), Integer.parseInt(fields.get(3))));
            default -> throw new IllegalArgumentException("No record of this version is \"" + kind + "\" fields.");
        };
    }

    private static StorageException unknown(String line, @Nullable Throwable cause) {
        return new StorageException(
                "The ledger has a record that this library does not know: \"" + line.strip() + "\". It reads version "
                        + VERSION + "; open the ledger with the library that wrote it, or check that it is a ledger.",
                cause);
    }

    private static String escape(String field) {
        StringBuilder escaped = new StringBuilder(field.length());
        field.codePoints().forEach(codePoint -> {
            if (codePoint == '\\') {
                escaped.append("\\\\");
            } else if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
                escaped.append("\\u%04x".formatted(codePoint));
            } else {
                escaped.appendCodePoint(codePoint);
            }
        });
        return escaped.toString();
    }

    private static String unescape(String field) {
        StringBuilder plain = new StringBuilder(field.length());
        for (int index = 0; index < field.length(); index++) {
            if (field.charAt(index) != '\\') {
                plain.append(field.charAt(index));
            } else if (field.charAt(index + 1) == '\\') {
                plain.append('\\');
                index++;
            } else {
                plain.append((char) Integer.parseInt(field.substring(index + 2, index + ESCAPE_LENGTH), 16));
                index += ESCAPE_LENGTH - 1;
            }
        }
        return plain.toString();
    }
}
