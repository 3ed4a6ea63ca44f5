package dev.loreboard.clip.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide's page on models, where it gets one")
class ModelStoreGuideTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("pulls a model and opens it")
    void pullsAModel() {
        try (FakeHub hub = FakeHub.start()) {
            ModelStoreOptions options = hub.options(folder);
            ModelRequest request = hub.request();
            Progress progress = Progress.ignored();

            // region pull
            try (ModelStore store = new ModelStore(options)) { // for example ModelStoreOptions.usual()
                Offer offer = store.look(request); // ModelRequest.of(card), or .ofRepository("owner/name@commit")
                assertThat(offer.size()).isPositive(); // nothing is fetched so far

                PulledModel model = store.pull(request, progress); // nothing is fetched when it is here
                try (ClipEmbedder embedder = new ClipEmbedder(ClipOptions.at(model.folder()))) {
                    assertThat(embedder.space().dimension()).isEqualTo(24);
                }
            }
            // endregion
        }
    }
}
