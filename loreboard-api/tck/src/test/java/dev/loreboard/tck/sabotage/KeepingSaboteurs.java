package dev.loreboard.tck.sabotage;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.store.Durability;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.PageRequest;
import dev.loreboard.api.store.Snapshots;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.api.store.filter.Metadata;
import dev.loreboard.tck.fake.PlainFileStore;
import dev.loreboard.tck.store.KeepingStoreContract;
import dev.loreboard.tck.store.SnapshotsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Stores that keep or copy their entries wrongly in one way each. */
final class KeepingSaboteurs {

    private KeepingSaboteurs() {}

    /** A store that keeps its entries, and may change what is done with the good one below it. */
    private abstract static class BrokenKeeping implements KeepingStoreContract, SnapshotsContract {

        @TempDir
        private Path parent;

        private int folders;

        /** What a saboteur puts before the good store. */
        VectorStore broken(PlainFileStore good) {
            return new BrokenCopying(good);
        }

        @Override
        public VectorStore openStore(EmbeddingSpace space) {
            return broken(PlainFileStore.open(newFolder(), space));
        }

        @Override
        public VectorStore reopenStore(EmbeddingSpace space) {
            return PlainFileStore.open(parent.resolve("folder " + folders), space);
        }

        @Override
        public VectorStore openSnapshot(Path folder, EmbeddingSpace space) {
            return PlainFileStore.open(folder, space);
        }

        @Override
        public Path newFolder() {
            folders++;
            return parent.resolve("folder " + folders);
        }
    }

    private static class BrokenCopying extends BrokenStore implements Snapshots {

        final PlainFileStore file;

        BrokenCopying(PlainFileStore file) {
            super(file);
            this.file = file;
        }

        @Override
        public void snapshotTo(Path folder) {
            file.snapshotTo(folder);
        }
    }

    @Breaks("promisesMoreThanMemory")
    static class PromisesOnlyMemory extends BrokenKeeping {

        @Override
        VectorStore broken(PlainFileStore good) {
            return new BrokenCopying(good) {
                @Override
                public Durability durability() {
                    return Durability.MEMORY;
                }
            };
        }
    }

    @Breaks("openingAgainChangesNothing")
    static class ForgetsDescriptions extends BrokenKeeping {

        @Override
        public VectorStore reopenStore(EmbeddingSpace space) {
            VectorStore store = super.reopenStore(space);
            store.page(PageRequest.first(1000)).entries().forEach(entry -> store.describe(entry.id(), Metadata.none()));
            return store;
        }
    }

    @Breaks("openingInAnotherSpaceIsRefused")
    static class OpensInAnySpace extends BrokenKeeping {

        @Override
        public VectorStore reopenStore(EmbeddingSpace space) {
            return new BrokenStore(space);
        }
    }

    @Breaks("aSnapshotHoldsWhatTheStoreHolds")
    static class CopiesWhatWasRemoved extends BrokenKeeping {

        @Override
        VectorStore broken(PlainFileStore good) {
            return new BrokenCopying(good) {
                @Override
                public void snapshotTo(Path folder) {
                    super.snapshotTo(folder);
                    try (PlainFileStore copy = PlainFileStore.open(folder, space())) {
                        copy.put(List.of(Entry.of("removed", anywhere(space()))));
                    }
                }
            };
        }
    }

    @Breaks("aSnapshotStandsAlone")
    static class SharesItsFile extends BrokenKeeping {

        @Override
        public VectorStore openSnapshot(Path folder, EmbeddingSpace space) {
            VectorStore store = super.reopenStore(space);
            store.put(List.of(Entry.of("before", anywhere(space)), Entry.of("after", anywhere(space))));
            return store;
        }
    }

    @Breaks("anEmptyStoreInAnEmptyFolder")
    static class WantsToMakeTheFolder extends BrokenKeeping {

        @Override
        VectorStore broken(PlainFileStore good) {
            return new BrokenCopying(good) {
                @Override
                public void snapshotTo(Path folder) {
                    if (Files.exists(folder)) {
                        throw new IllegalArgumentException("The folder exists.");
                    }
                    super.snapshotTo(folder);
                }
            };
        }
    }

    @Breaks("aFolderInUseIsRefused")
    static class ClearsTheFolder extends BrokenKeeping {

        @Override
        VectorStore broken(PlainFileStore good) {
            return new BrokenCopying(good) {
                @Override
                public void snapshotTo(Path folder) {
                    try {
                        Files.deleteIfExists(folder.resolve("letter.txt"));
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                    super.snapshotTo(folder);
                }
            };
        }
    }

    @Breaks("aSnapshotShowsOneMoment")
    static class MissesAnEntryOfTheMeantime extends BrokenKeeping {

        @Override
        VectorStore broken(PlainFileStore good) {
            return new BrokenCopying(good) {
                @Override
                public void snapshotTo(Path folder) {
                    try (PlainFileStore copy = PlainFileStore.open(folder, space())) {
                        copy.put(good.page(PageRequest.first(1000)).entries());
                        copy.remove(List.of("entry 105"));
                    }
                }
            };
        }
    }

    @Breaks("aClosedStoreTakesNoSnapshot")
    static class CopiesWhenClosed extends BrokenKeeping {

        @Override
        VectorStore broken(PlainFileStore good) {
            return new BrokenCopying(good) {
                @Override
                public void snapshotTo(Path folder) {
                    PlainFileStore.open(folder, space()).close();
                }
            };
        }
    }

    private static Embedding anywhere(EmbeddingSpace space) {
        return Embedding.of(space, 1, 0, 0, 0);
    }
}
