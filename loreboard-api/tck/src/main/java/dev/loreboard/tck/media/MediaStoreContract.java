package dev.loreboard.tck.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.rule.ClosableContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a {@link MediaStore}. A plugin's test implements this and says how to open an empty one. */
public interface MediaStoreContract extends ClosableContract<MediaStore> {

    /** Opens a store of its own, empty; the kit closes it. */
    MediaStore openStore();

    @Override
    default MediaStore open() {
        return openStore();
    }

    @Override
    default List<Call<MediaStore>> calls() {
        byte[] bytes = {1, 2, 3};
        ContentHash hash = ContentHash.of(bytes);
        return List.of(
                new Call<>("put", store -> put(store, bytes)),
                new Call<>("find", store -> store.find(hash)),
                new Call<>("open", store -> {
                    put(store, bytes);
                    read(store, hash, ByteRange.all());
                }),
                new Call<>("remove", store -> store.remove(ContentHash.of(new byte[0]))),
                new Call<>("first", store -> store.first(1)),
                new Call<>("after", store -> store.after(hash, 1)));
    }

    @Test
    @DisplayName("an empty media store finds and lists nothing")
    default void anEmptyStoreHoldsNothing() {
        ContentHash hash = ContentHash.of(new byte[] {1});
        try (MediaStore store = open()) {
            assertThat(store.find(hash)).isEmpty();
            assertThat(store.first(10)).isEmpty();
            assertThat(store.after(hash, 10)).isEmpty();
            assertThat(store.remove(hash)).isFalse();
        }
    }

    @Test
    @DisplayName("bytes come back as they were put, with their hash and size")
    default void keepsBytes() {
        try (MediaStore store = open()) {
            for (int size : List.of(0, 1, 8191, 200_000)) {
                byte[] bytes = bytes(size, size);

                MediaItem item = put(store, bytes);

                assertThat(item.hash()).isEqualTo(ContentHash.of(bytes));
                assertThat(item.size()).isEqualTo(size);
                assertThat(store.find(item.hash()))
                        .hasValueSatisfying(found -> assertThat(found.size()).isEqualTo(size));
                assertThat(read(store, item.hash(), ByteRange.all())).isEqualTo(bytes);
            }
        }
    }

    @Test
    @DisplayName("an item tells the format that its first bytes show")
    default void tellsTheFormat() {
        try (MediaStore store = open()) {
            MediaItem picture = put(store, DrawnImages.png(1, 8, 8));
            MediaItem noise = put(store, bytes(1, 100));

            for (List<MediaItem> told : List.of(
                    List.of(picture, noise),
                    List.of(
                            store.find(picture.hash()).orElseThrow(),
                            store.find(noise.hash()).orElseThrow()))) {
                assertThat(told.get(0).type()).contains(MediaType.PNG);
                assertThat(told.get(1).type()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("bytes that are put again are still there once")
    default void puttingAgainChangesNothing() {
        try (MediaStore store = open()) {
            byte[] bytes = bytes(1, 1000);
            MediaItem first = put(store, bytes);

            MediaItem second = put(store, bytes);

            assertThat(second).isEqualTo(first);
            assertThat(store.first(10)).containsExactly(first);
            assertThat(read(store, first.hash(), ByteRange.all())).isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName("a range gives just its bytes, and none from the very end")
    default void rangesGiveJustTheirBytes() {
        try (MediaStore store = open()) {
            byte[] bytes = bytes(2, 1000);
            ContentHash hash = put(store, bytes).hash();

            for (ByteRange range : List.of(
                    ByteRange.of(0, 0),
                    ByteRange.of(10, 99),
                    ByteRange.of(999, 999),
                    ByteRange.of(0, 999),
                    ByteRange.from(400),
                    ByteRange.from(1000))) {
                int behind = (int) (range.openEnded() ? bytes.length : range.last() + 1);

                assertThat(read(store, hash, range))
                        .as(range.toString())
                        .isEqualTo(Arrays.copyOfRange(bytes, (int) range.first(), behind));
            }
        }
    }

    @Test
    @DisplayName("a range that leaves the item is refused")
    default void rangesThatLeaveAreRefused() {
        try (MediaStore store = open()) {
            ContentHash hash = put(store, bytes(3, 100)).hash();

            for (ByteRange range : List.of(ByteRange.of(0, 100), ByteRange.of(100, 100), ByteRange.from(101))) {
                assertThatIllegalArgumentException().as(range.toString()).isThrownBy(() -> read(store, hash, range));
            }
        }
    }

    @Test
    @DisplayName("opening what is not there is refused with its hash")
    default void openingNothingIsRefused() {
        ContentHash hash = ContentHash.of(bytes(4, 10));
        try (MediaStore store = open()) {
            assertThatExceptionOfType(UnreadableContentException.class)
                    .isThrownBy(() -> read(store, hash, ByteRange.all()))
                    .withMessageContaining(hash.toString());
        }
    }

    @Test
    @DisplayName("what was removed is gone, was there once, and can be put again")
    default void removesOnce() {
        try (MediaStore store = open()) {
            byte[] bytes = bytes(5, 100);
            ContentHash hash = put(store, bytes).hash();

            assertThat(store.remove(hash)).isTrue();

            assertThat(store.remove(hash)).isFalse();
            assertThat(store.find(hash)).isEmpty();
            assertThat(store.first(10)).isEmpty();
            put(store, bytes);
            assertThat(read(store, hash, ByteRange.all())).isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName("pages of any size come in the order of the hashes and together hold every item once")
    default void pagesComeInHashOrder() {
        try (MediaStore store = open()) {
            List<MediaItem> expected = fill(store, 20);

            for (int size : List.of(1, 3, 20, 100)) {
                assertThat(walk(store, size)).as("pages of " + size).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("a page goes on behind an item that is gone by now")
    default void pagesGoOnBehindAGoneItem() {
        try (MediaStore store = open()) {
            List<MediaItem> items = fill(store, 6);

            store.remove(items.get(2).hash());

            assertThat(store.after(items.get(2).hash(), 10)).isEqualTo(items.subList(3, 6));
        }
    }

    @Test
    @DisplayName("a page of no items is refused")
    default void pagesHaveAtLeastOneItem() {
        try (MediaStore store = open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.first(0));
            assertThatIllegalArgumentException().isThrownBy(() -> store.after(ContentHash.of(new byte[0]), 0));
        }
    }

    @Test
    @DisplayName("more bytes than the limit are refused, and nothing of them is kept")
    default void theLimitHolds() {
        ContentLimits limits = ContentLimits.defaults().withMaxBytes(100);
        try (MediaStore store = open()) {
            assertThatExceptionOfType(ContentTooLargeException.class)
                    .isThrownBy(() -> store.put(new ByteArrayInputStream(bytes(6, 101)), limits));
            assertThat(store.first(10)).isEmpty();

            store.put(new ByteArrayInputStream(bytes(6, 100)), limits);
            assertThat(store.first(10)).hasSize(1);
        }
    }

    @Test
    @DisplayName("of a stream that breaks off nothing is kept")
    default void aBrokenStreamKeepsNothing() {
        try (MediaStore store = open()) {
            assertThatExceptionOfType(UnreadableContentException.class)
                    .isThrownBy(() -> store.put(
                            new TroubledStream(bytes(7, 50_000), () -> {
                                throw new IOException("the line went dead");
                            }),
                            ContentLimits.defaults()));

            assertThat(store.first(10)).isEmpty();
        }
    }

    @Test
    @DisplayName("of a put that is interrupted half way nothing is kept")
    default void anInterruptedPutKeepsNothing() {
        try (MediaStore store = open()) {
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> store.put(
                            new TroubledStream(
                                    bytes(8, 50_000),
                                    () -> Thread.currentThread().interrupt()),
                            ContentLimits.defaults()));
            assertThat(Thread.interrupted()).as("interrupt flag").isTrue();

            assertThat(store.first(10)).isEmpty();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    @DisplayName("the stream that is put stays open")
    default void theGivenStreamStaysOpen() {
        TroubledStream stream = new TroubledStream(bytes(9, 10), () -> {});
        try (MediaStore store = open()) {
            store.put(stream, ContentLimits.defaults());

            assertThat(stream.closed()).isFalse();
        }
    }

    @Test
    @DisplayName("a stream that was opened outlives its item and its store")
    default void anOpenedStreamOutlivesTheStore() throws IOException {
        byte[] bytes = bytes(10, 100_000);
        MediaStore store = open();
        ContentHash hash = put(store, bytes).hash();
        try (InputStream stream = store.open(hash, ByteRange.all())) {
            store.remove(hash);
            store.close();

            assertThat(stream.readAllBytes()).isEqualTo(bytes);
        } finally {
            store.close();
        }
    }

    @Test
    @DisplayName("the same bytes put by many threads at once are there once, and whole")
    default void concurrentPutsAgree() throws Exception {
        byte[] bytes = bytes(11, 30_000);
        try (MediaStore store = open();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<MediaItem>> puts = IntStream.range(0, 4)
                    .mapToObj(thread -> threads.submit(() -> put(store, bytes)))
                    .toList();
            for (Future<MediaItem> put : puts) {
                put.get(60, TimeUnit.SECONDS);
            }

            assertThat(store.first(10)).hasSize(1);
            assertThat(read(store, ContentHash.of(bytes), ByteRange.all())).isEqualTo(bytes);
        }
    }

    private static MediaItem put(MediaStore store, byte[] bytes) {
        return store.put(new ByteArrayInputStream(bytes), ContentLimits.defaults());
    }

    private static byte[] read(MediaStore store, ContentHash hash, ByteRange range) {
        try (InputStream stream = store.open(hash, range)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The items in the order of their hashes. */
    private static List<MediaItem> fill(MediaStore store, int size) {
        return Stream.iterate(0, i -> i + 1)
                .limit(size)
                .map(i -> put(store, bytes(100L + i, 10)))
                .sorted((one, other) -> one.hash().compareTo(other.hash()))
                .toList();
    }

    private static List<MediaItem> walk(MediaStore store, int size) {
        List<MediaItem> items = new ArrayList<>();
        List<MediaItem> page = store.first(size);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            items.addAll(page);
            assertThat(items).as("pages never end").hasSizeLessThan(1000);
            page = page.size() < size ? List.of() : store.after(page.getLast().hash(), size);
        }
        return items;
    }

    private static byte[] bytes(long seed, int size) {
        byte[] bytes = new byte[size];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }
}
