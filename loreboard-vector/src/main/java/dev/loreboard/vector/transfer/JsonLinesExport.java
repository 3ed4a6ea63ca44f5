package dev.loreboard.vector.transfer;

import dev.loreboard.api.Progress;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.EntrySource;
import dev.loreboard.api.store.Page;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Pages;
import dev.loreboard.api.store.filter.Filter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/**
 * Writes the entries of a store or a board into a file of JSON Lines: a line that names the space, a line for each entry in the order of their ids, and a
 * line with their number, so that a file cut short is known as one. An export that came to no end goes on where it stopped.
 *
 * @param filter which entries
 * @param together how many are read at once
 */
public record JsonLinesExport(Filter filter, int together) {

    private static final int DEFAULT_TOGETHER = 1000;

    public JsonLinesExport {
        Steps.requireSome(together);
    }

    public static JsonLinesExport ofEverything() {
        return new JsonLinesExport(Filter.everything(), DEFAULT_TOGETHER);
    }

    /** Replaces the filter. */
    public JsonLinesExport where(Filter replacement) {
        return new JsonLinesExport(replacement, together);
    }

    public JsonLinesExport together(int entries) {
        return new JsonLinesExport(filter, entries);
    }

    /**
     * Writes, and says how many entries are in the file then.
     *
     * @param file new, empty, or left by an export of the same space and filter that came to no end
     * @throws StorageException when something else is in the file, or the disk failed
     */
    public long run(EntrySource source, Path file, Progress progress) {
        Header header = new Header(source.space(), filter.text());
        try {
            Begun begun = Begun.in(file, header);
            return goOn(begun, source, file, progress);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException(
                    "The export into " + file + " was cancelled: its thread was interrupted. What was written stands;"
                            + " the same export goes on from there.",
                    interrupted);
        } catch (IOException failure) {
            throw new StorageException(
                    "The export into " + file + " failed: " + failure
                            + ". What was written stands; once the cause is mended, the same export goes on from there.",
                    failure);
        }
    }

    private long goOn(Begun begun, EntrySource source, Path file, Progress progress) throws IOException {
        Steps steps = Steps.begin("exporting", source.count(filter), progress);
        try (RandomAccessFile target = new RandomAccessFile(file.toFile(), "rw")) {
            target.setLength(begun.length());
            target.seek(begun.length());
            Writer lines = new BufferedWriter(
                    new OutputStreamWriter(Channels.newOutputStream(target.getChannel()), StandardCharsets.UTF_8));
            if (begun.length() == 0) {
                line(lines, new Header(source.space(), filter.text()).write());
            }
            steps.done(begun.entries());
            Iterator<Page> pages = Pages.of(source, new PageRequest(filter, begun.lastId(), together))
                    .iterator();
            while (pages.hasNext()) {
                Page page = pages.next();
                for (Entry entry : page.entries()) {
                    line(lines, EntryJson.write(entry));
                }
                lines.flush();
                steps.done(page.entries().size());
            }
            line(lines, new Closing(steps.end()).write());
            lines.flush();
            target.getFD().sync();
        }
        return steps.end();
    }

    private static void line(Writer lines, String json) throws IOException {
        lines.write(json);
        lines.write('\n');
    }

    /**
     * What is in the file already.
     *
     * @param length of the lines that are whole
     */
    private record Begun(long length, long entries, Optional<String> lastId) {

        static Begun in(Path file, Header wanted) throws IOException {
            if (!file.toFile().exists()) {
                return new Begun(0, 0, Optional.empty());
            }
            try (LineReader lines = new LineReader(file)) {
                Optional<byte[]> first = lines.next();
                if (first.isEmpty()) {
                    return nothing(file);
                }
                requireSame(Header.read(LineReader.parse(first.get())), wanted);
                return last(lines, wanted);
            } catch (IllegalArgumentException other) {
                throw new StorageException(
                        "The file " + file + " is not an export that could go on: " + other.getMessage()
                                + ". Export into another file.",
                        other);
            }
        }

        private static Begun nothing(Path file) throws IOException {
            if (Files.size(file) > 0) {
                throw new IllegalArgumentException("it does not begin with a whole line");
            }
            return new Begun(0, 0, Optional.empty());
        }

        private static Begun last(LineReader lines, Header header) throws IOException {
            long entries = 0;
            long length = lines.length();
            Optional<byte[]> last = Optional.empty();
            for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
                last = next;
                entries++;
                length = lines.length();
            }
            if (last.isEmpty()) {
                return new Begun(length, 0, Optional.empty());
            }
            var object = LineReader.parse(last.get());
            if (Closing.isOne(object)) {
                throw new IllegalArgumentException("it is complete already");
            }
            return new Begun(
                    length,
                    entries,
                    Optional.of(EntryJson.read(object, header.space()).id()));
        }

        private static void requireSame(Header found, Header wanted) {
            if (!found.equals(wanted)) {
                throw new IllegalArgumentException("it is one of the space " + found.space() + " where " + found.where()
                        + ", not of " + wanted.space() + " where " + wanted.where());
            }
        }
    }
}
