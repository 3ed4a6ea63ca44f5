package dev.loreboard.tck.sabotage;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.generation.SceneGenerator;
import dev.loreboard.api.generation.SceneWish;
import dev.loreboard.tck.fake.ColourPainter;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.generation.SceneGeneratorContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Scene generators that are wrong in one way each. */
final class GenerationSaboteurs {

    private GenerationSaboteurs() {}

    /** Changes what a good generator does. */
    private abstract static class BrokenGenerator implements SceneGeneratorContract, SceneGenerator {

        private final SceneGenerator good = new ColourPainter();

        @Override
        public SceneGenerator openGenerator() {
            return this;
        }

        @Override
        public Set<Modality> makes() {
            return good.makes();
        }

        @Override
        public Content generate(SceneWish wish, Progress progress) {
            return good.generate(wish, progress);
        }

        @Override
        public void close() {
            good.close();
        }
    }

    @Breaks("makesImagesOrVideos")
    static class MakesSoundsAsWell extends BrokenGenerator {

        @Override
        public Set<Modality> makes() {
            return Set.of(Modality.IMAGE, Modality.AUDIO);
        }
    }

    @Breaks("aSceneIsOfTheWishedKind")
    static class TellsTheScene extends BrokenGenerator {

        @Override
        public Content generate(SceneWish wish, Progress progress) {
            return Text.of("Imagine " + wish.description() + ".");
        }
    }

    @Breaks("otherKindsAreRefused")
    static class MakesAPictureOfAnyWish extends BrokenGenerator {

        @Override
        public Content generate(SceneWish wish, Progress progress) {
            return super.generate(SceneWish.image(wish.description()), progress);
        }
    }

    @Breaks("aSceneOutlivesItsGenerator")
    static class KeepsScenesInAFolderOfItsOwn extends BrokenGenerator {

        private final Path file = temporaryFile();

        @Override
        public Content generate(SceneWish wish, Progress progress) {
            try {
                return Image.of(Files.write(file, DrawnImages.png(1, 8, 8)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Path temporaryFile() {
            try {
                return Files.createTempFile("scene", ".png");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Breaks("progressEndsFinished")
    static class ForgetsTheLastStep extends BrokenGenerator {

        @Override
        public Content generate(SceneWish wish, Progress progress) {
            progress.at(new Progress.Step("painting", 1, OptionalLong.of(2), Duration.ZERO));
            return super.generate(wish, Progress.ignored());
        }
    }

    @Breaks("progressEndsFinished")
    static class GoesBack extends BrokenGenerator {

        @Override
        public Content generate(SceneWish wish, Progress progress) {
            progress.at(new Progress.Step("waiting", 9, OptionalLong.empty(), Duration.ZERO));
            return super.generate(wish, progress);
        }
    }

    @Breaks("cancellingEndsTheCall")
    static class CannotBeCancelled extends BrokenGenerator {

        @Override
        public Content generate(SceneWish wish, Progress progress) {
            return super.generate(wish, Progress.to(progress::at));
        }
    }

    @Breaks("theSameSeedGivesTheSameScene")
    static class HasItsOwnChance extends BrokenGenerator {

        private final AtomicInteger scenes = new AtomicInteger();

        @Override
        public Content generate(SceneWish wish, Progress progress) {
            return super.generate(wish.withSeed(scenes.incrementAndGet()), progress);
        }
    }
}
