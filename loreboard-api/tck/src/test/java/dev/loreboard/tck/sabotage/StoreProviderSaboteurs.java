package dev.loreboard.tck.sabotage;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.fake.PlainFileStore;
import dev.loreboard.tck.fake.PlainStore;
import dev.loreboard.tck.spi.KeepingStoreProviderContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Providers of stores that are wrong in one way each. */
final class StoreProviderSaboteurs {

    private StoreProviderSaboteurs() {}

    private abstract static class BrokenStoreProvider implements KeepingStoreProviderContract, VectorStoreProvider {

        @TempDir
        Path folder;

        @Override
        public VectorStoreProvider provider() {
            return this;
        }

        @Override
        public Settings workingSettings() {
            return Settings.none();
        }

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        public Availability availability(Settings settings) {
            return Availability.ready();
        }
    }

    @Breaks("aNewStoreHasTheLentSpace")
    static class PrefersItsOwnSpace extends BrokenStoreProvider {

        @Override
        public VectorStore open(Settings settings, Parts lent) {
            return new PlainStore(new EmbeddingSpace("its own", SPACE.dimension()));
        }
    }

    @Breaks("withoutASpaceThereIsNoNewStore")
    static class DoesNotSayWhatIsMissing extends BrokenStoreProvider {

        @Override
        public VectorStore open(Settings settings, Parts lent) {
            throw new ProviderException("The store could not be opened.");
        }
    }

    @Breaks("anOldStoreKnowsItsSpace")
    static class ForgetsEverything extends BrokenStoreProvider {

        @Override
        public VectorStore open(Settings settings, Parts lent) {
            return new PlainStore(SPACE);
        }
    }

    @Breaks("anOldStoreRefusesAnotherSpace")
    static class NamesOneSpaceOnly extends BrokenStoreProvider {

        @Override
        public VectorStore open(Settings settings, Parts lent) {
            EmbeddingSpace space = lent.space().orElse(SPACE);
            if (!space.equals(SPACE)) {
                throw new ProviderException("The store is not of the space \"" + space.name() + "\".");
            }
            return PlainFileStore.open(folder, space);
        }
    }
}
