package dev.loreboard.tck.sabotage;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.tck.fake.PlainMediaStore;
import dev.loreboard.tck.media.MediaStoreContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Media stores that are wrong in one way each. */
final class MediaSaboteurs {

    private MediaSaboteurs() {}

    /** Changes what a good store does. */
    private abstract static class BrokenMedia implements MediaStoreContract, MediaStore {

        final MediaStore good = new PlainMediaStore();

        @Override
        public MediaStore openStore() {
            return this;
        }

        @Override
        public MediaItem put(InputStream bytes, ContentLimits limits) {
            return good.put(bytes, limits);
        }

        @Override
        public Optional<MediaItem> find(ContentHash hash) {
            return good.find(hash);
        }

        @Override
        public InputStream open(ContentHash hash, ByteRange range) {
            return good.open(hash, range);
        }

        @Override
        public boolean remove(ContentHash hash) {
            return good.remove(hash);
        }

        @Override
        public List<MediaItem> first(int limit) {
            return good.first(limit);
        }

        @Override
        public List<MediaItem> after(ContentHash hash, int limit) {
            return good.after(hash, limit);
        }

        @Override
        public void close() {
            good.close();
        }
    }

    @Breaks("anEmptyStoreHoldsNothing")
    static class IsNeverEmpty extends BrokenMedia {

        @Override
        public MediaStore openStore() {
            put(new ByteArrayInputStream(new byte[] {7}), ContentLimits.defaults());
            return this;
        }
    }

    @Breaks("keepsBytes")
    static class DropsTheLastByte extends BrokenMedia {

        @Override
        public InputStream open(ContentHash hash, ByteRange range) {
            long size = find(hash).orElseThrow().size();
            return range.equals(ByteRange.all()) && size > 1
                    ? good.open(hash, ByteRange.of(0, size - 2))
                    : good.open(hash, range);
        }
    }

    @Breaks("tellsTheFormat")
    static class LooksAtNoBytes extends BrokenMedia {

        @Override
        public Optional<MediaItem> find(ContentHash hash) {
            return super.find(hash).map(item -> new MediaItem(hash, item.size(), new byte[0]));
        }
    }

    @Breaks("puttingAgainChangesNothing")
    static class ListsEveryPut extends BrokenMedia {

        private final List<MediaItem> puts = new ArrayList<>();

        @Override
        public MediaItem put(InputStream bytes, ContentLimits limits) {
            MediaItem item = super.put(bytes, limits);
            puts.add(item);
            return item;
        }

        @Override
        public List<MediaItem> first(int limit) {
            return List.copyOf(puts);
        }
    }

    @Breaks("rangesGiveJustTheirBytes")
    static class LeavesTheLastByteOfARangeOut extends BrokenMedia {

        @Override
        public InputStream open(ContentHash hash, ByteRange range) {
            return range.openEnded() || range.first() == range.last()
                    ? super.open(hash, range)
                    : super.open(hash, ByteRange.of(range.first(), range.last() - 1));
        }
    }

    @Breaks("rangesThatLeaveAreRefused")
    static class CutsRangesToFit extends BrokenMedia {

        @Override
        public InputStream open(ContentHash hash, ByteRange range) {
            long size = find(hash).map(MediaItem::size).orElse(0L);
            return range.last() < size
                    ? super.open(hash, range)
                    : super.open(hash, ByteRange.from(Math.min(range.first(), size)));
        }
    }

    @Breaks("openingNothingIsRefused")
    static class GivesNothingForNothing extends BrokenMedia {

        @Override
        public InputStream open(ContentHash hash, ByteRange range) {
            return find(hash).isPresent() ? super.open(hash, range) : InputStream.nullInputStream();
        }
    }

    @Breaks("removesOnce")
    static class AlwaysSaysItRemoved extends BrokenMedia {

        @Override
        public boolean remove(ContentHash hash) {
            super.remove(hash);
            return true;
        }
    }

    @Breaks("pagesComeInHashOrder")
    static class PagesInItsOwnOrder extends BrokenMedia {

        @Override
        public List<MediaItem> first(int limit) {
            return super.first(limit).reversed();
        }
    }

    @Breaks("pagesGoOnBehindAGoneItem")
    static class NeedsTheLastItemOfAPage extends BrokenMedia {

        @Override
        public List<MediaItem> after(ContentHash hash, int limit) {
            if (find(hash).isEmpty()) {
                throw new StorageException("the page's last item is gone");
            }
            return super.after(hash, limit);
        }
    }

    @Breaks("pagesHaveAtLeastOneItem")
    static class PagesNothing extends BrokenMedia {

        @Override
        public List<MediaItem> first(int limit) {
            return limit == 0 ? List.of() : super.first(limit);
        }
    }

    @Breaks("theLimitHolds")
    static class TakesMoreThanTheLimit extends BrokenMedia {

        @Override
        public MediaItem put(InputStream bytes, ContentLimits limits) {
            return super.put(bytes, ContentLimits.defaults());
        }
    }

    @Breaks("theLimitHolds")
    static class KeepsWhatFitsTheLimit extends BrokenMedia {

        @Override
        public MediaItem put(InputStream bytes, ContentLimits limits) {
            try {
                byte[] fitting = bytes.readNBytes((int) limits.maxBytes());
                super.put(new ByteArrayInputStream(fitting), limits);
                return super.put(new SequenceInputStream(new ByteArrayInputStream(fitting), bytes), limits);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Breaks("aBrokenStreamKeepsNothing")
    static class KeepsHalfAStream extends BrokenMedia {

        @Override
        public MediaItem put(InputStream bytes, ContentLimits limits) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            try {
                bytes.transferTo(read);
            } catch (IOException failure) {
                super.put(new ByteArrayInputStream(read.toByteArray()), limits);
                throw new UnreadableContentException("The stream broke off.", failure);
            }
            return super.put(new ByteArrayInputStream(read.toByteArray()), limits);
        }
    }

    @Breaks("anInterruptedPutKeepsNothing")
    static class ReadsOnWhenInterrupted extends BrokenMedia {

        @Override
        public MediaItem put(InputStream bytes, ContentLimits limits) {
            try {
                byte[] all = bytes.readAllBytes();
                Thread.interrupted();
                return super.put(new ByteArrayInputStream(all), limits);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Breaks("theGivenStreamStaysOpen")
    static class ClosesWhatItReads extends BrokenMedia {

        @Override
        public MediaItem put(InputStream bytes, ContentLimits limits) {
            try (bytes) {
                return super.put(bytes, limits);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Breaks("anOpenedStreamOutlivesTheStore")
    static class ClosesItsStreams extends BrokenMedia {

        private volatile boolean closed;

        @Override
        public InputStream open(ContentHash hash, ByteRange range) {
            return new FilterInputStream(super.open(hash, range)) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    if (closed) {
                        throw new IOException("The store was closed.");
                    }
                    return super.read(target, offset, length);
                }
            };
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    @Breaks("concurrentPutsAgree")
    static class IsForOneThread extends BrokenMedia {

        private final AtomicReference<Thread> first = new AtomicReference<>();

        @Override
        public MediaItem put(InputStream bytes, ContentLimits limits) {
            first.compareAndSet(null, Thread.currentThread());
            if (first.get() != Thread.currentThread()) {
                throw new StorageException("called from a second thread");
            }
            return super.put(bytes, limits);
        }
    }
}
