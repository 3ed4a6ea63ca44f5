package dev.loreboard.api.media;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where items lie in a folder: {@code ab/cd/abcd...}, by the first digits of their hash. Only hashes become paths, and
 * what in there is a symbolic link or has another name is no item.
 */
record FanOut(DurableFolder root) {

    private static final int DIGITS = 2;
    private static final String FOLDER = "[0-9a-f]{2}";
    private static final String ITEM = "[0-9a-f]{64}";

    /** Where this item is or would be. */
    Path locate(ContentHash hash) {
        String digits = hash.toString();
        Path outer = root.path().resolve(digits.substring(0, DIGITS));
        Path inner = outer.resolve(digits.substring(DIGITS, 2 * DIGITS));
        Path item = inner.resolve(digits);
        for (Path part : List.of(outer, inner, item)) {
            if (Files.isSymbolicLink(part)) {
                throw new StorageException(part + " is a symbolic link, which a media folder does not follow. "
                        + "Remove it, and put the item again.");
            }
        }
        return item;
    }

    /** The folder for this item, made if it is missing. */
    DurableFolder folder(ContentHash hash) throws IOException {
        String digits = hash.toString();
        return root.folder(digits.substring(0, DIGITS)).folder(digits.substring(DIGITS, 2 * DIGITS));
    }

    /** The items in order whose hash, as text, comes after this text. */
    List<ContentHash> after(String text, int limit) throws IOException {
        List<ContentHash> found = new ArrayList<>();
        for (Path outer : entries(root.path(), FOLDER, FanOut::isFolder)) {
            if (name(outer).compareTo(prefix(text, DIGITS)) < 0) {
                continue;
            }
            for (Path inner : entries(outer, FOLDER, FanOut::isFolder)) {
                String digits = name(outer) + name(inner);
                if (digits.compareTo(prefix(text, 2 * DIGITS)) < 0) {
                    continue;
                }
                CancelledException.throwIfInterrupted("Listing the media store at " + root.path());
                for (Path item : entries(inner, ITEM, path -> name(path).startsWith(digits) && isFile(path))) {
                    if (found.size() == limit) {
                        return found;
                    }
                    if (name(item).compareTo(text) > 0) {
                        found.add(ContentHash.parse(name(item)));
                    }
                }
            }
        }
        return found;
    }

    private static List<Path> entries(Path folder, String names, Predicate<Path> wanted) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream =
                Files.newDirectoryStream(folder, path -> name(path).matches(names) && wanted.test(path))) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        } catch (NoSuchFileException | NotDirectoryException removed) {
            return List.of();
        }
        entries.sort(Comparator.comparing(FanOut::name));
        return entries;
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static String prefix(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
