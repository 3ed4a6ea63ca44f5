package dev.loreboard.api.media;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentHasher;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.lifecycle.Gate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A media store in a folder, one plain file for each item, named by its hash.
 *
 * <p>A file is written aside, forced to disk and moved into place in one step, so a crash leaves the whole item or
 * none. Several processes may share the folder. May be shared between threads.
 */
public final class FolderMediaStore implements MediaStore {

    private static final int READ_AT_ONCE = 1 << 16;
    private static final int LISTED_AT_ONCE = 1000;
    private static final String BEFORE_ALL = "";

    private final FanOut items;
    private final DurableFolder incoming;
    private final Gate gate;

    private FolderMediaStore(DurableFolder root) throws IOException {
        items = new FanOut(root);
        incoming = root.folder("incoming");
        gate = new Gate("the media store at " + root.path());
        Incoming.sweep(incoming);
    }

    /** Opens a folder, made if it is missing, and clears away what crashed writers left in it. */
    public static FolderMediaStore open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new FolderMediaStore(new DurableFolder(folder.toRealPath()));
        } catch (IOException failure) {
            throw new StorageException(
                    "The media store at " + folder + " could not be opened (" + failure
                            + "). It needs a folder that this user may write to.",
                    failure);
        }
    }

    @Override
    public MediaItem put(InputStream bytes, ContentLimits limits) {
        return call("put", () -> {
            try (Incoming file = Incoming.create(incoming)) {
                copy(limits.bound("The item", bytes), file);
                MediaItem item = file.item();
                DurableFolder folder = items.folder(item.hash());
                if (intact(item.hash())) {
                    folder.force();
                } else {
                    file.moveTo(folder, item.hash().toString());
                }
                return item;
            }
        });
    }

    private static void copy(InputStream bytes, Incoming file) throws IOException {
        byte[] buffer = new byte[READ_AT_ONCE];
        for (int count = read(bytes, buffer); count >= 0; count = read(bytes, buffer)) {
            file.write(buffer, count);
        }
    }

    private static int read(InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException failure) {
            throw new UnreadableContentException(
                    "The stream of an item broke off (" + failure + "); nothing was kept. Open it again.", failure);
        }
    }

    @Override
    public Optional<MediaItem> find(ContentHash hash) {
        return call("find", () -> describe(hash));
    }

    @Override
    public InputStream open(ContentHash hash, ByteRange range) {
        return call("open", () -> {
            FileChannel channel = channel(hash)
                    .orElseThrow(() -> new UnreadableContentException(
                            "There is no item " + hash + " in " + gate + ". Put it first, or ask find()."));
            try {
                return new RangeStream(channel, range.first(), range.lengthWithin(channel.size()));
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        });
    }

    @Override
    public boolean remove(ContentHash hash) {
        return call("remove", () -> {
            Path path = items.locate(hash);
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    && items.folder(hash).remove(hash.toString());
        });
    }

    @Override
    public List<MediaItem> first(int limit) {
        return page(BEFORE_ALL, limit);
    }

    @Override
    public List<MediaItem> after(ContentHash hash, int limit) {
        return page(hash.toString(), limit);
    }

    /** Reads every item again and tells which are no longer what they were; put them again to repair them. */
    public List<DamagedItem> verify() {
        return call("verify", () -> {
            List<DamagedItem> damaged = new ArrayList<>();
            List<ContentHash> page = items.after(BEFORE_ALL, LISTED_AT_ONCE);
            while (!page.isEmpty()) {
                for (ContentHash hash : page) {
                    problem(hash).ifPresent(problem -> damaged.add(new DamagedItem(hash, problem)));
                }
                page = items.after(page.getLast().toString(), LISTED_AT_ONCE);
            }
            return List.copyOf(damaged);
        });
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    private List<MediaItem> page(String after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page has at least one item; " + limit + " were asked for.");
        }
        return call("list", () -> {
            List<MediaItem> page = new ArrayList<>();
            for (ContentHash hash : items.after(after, limit)) {
                describe(hash).ifPresent(page::add);
            }
            return List.copyOf(page);
        });
    }

    private Optional<MediaItem> describe(ContentHash hash) throws IOException {
        Optional<FileChannel> found = channel(hash);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (FileChannel channel = found.get()) {
            long size = channel.size();
            byte[] head = new RangeStream(channel, 0, size).readNBytes(MediaType.HEAD_BYTES);
            return Optional.of(new MediaItem(hash, size, head));
        }
    }

    private boolean intact(ContentHash hash) throws IOException {
        Optional<FileChannel> found = channel(hash);
        return found.isPresent() && hash(found.get()).equals(hash);
    }

    private Optional<String> problem(ContentHash hash) throws IOException {
        Optional<FileChannel> found = channel(hash);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ContentHash actual = hash(found.get());
        return actual.equals(hash) ? Optional.empty() : Optional.of("Its bytes hash to " + actual + " now.");
    }

    private static ContentHash hash(FileChannel opened) throws IOException {
        try (FileChannel channel = opened) {
            InputStream bytes = new RangeStream(channel, 0, channel.size());
            ContentHasher hasher = new ContentHasher();
            byte[] buffer = new byte[READ_AT_ONCE];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                hasher.add(buffer, 0, count);
            }
            return hasher.finish();
        }
    }

    private Optional<FileChannel> channel(ContentHash hash) throws IOException {
        try {
            return Optional.of(
                    FileChannel.open(items.locate(hash), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    private <T> T call(String verb, Gate.Work<T, IOException> work) {
        try {
            return gate.call(verb, work);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException(
                    "The call \"" + verb + "\" to " + gate + " was cancelled: its thread was interrupted.",
                    interrupted);
        } catch (IOException failure) {
            throw new StorageException(
                    "The call \"" + verb + "\" to " + gate + " failed (" + failure
                            + "). Check the disk and its permissions.",
                    failure);
        }
    }
}
