package dev.loreboard.tck.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.generation.SceneGenerator;
import dev.loreboard.api.generation.SceneWish;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.rule.ClosableContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of a {@link SceneGenerator}. A plugin's test implements this and says how to open one. */
public interface SceneGeneratorContract extends ClosableContract<SceneGenerator> {

    SceneGenerator openGenerator();

    /** A wish that is quickly fulfilled. */
    default SceneWish wish(Modality kind) {
        SceneWish wish = kind == Modality.VIDEO ? SceneWish.video("a lighthouse") : SceneWish.image("a lighthouse");
        return wish.withSize(64, 64).withSeed(1);
    }

    @Override
    default SceneGenerator open() {
        return openGenerator();
    }

    @Override
    default List<Call<SceneGenerator>> calls() {
        return List.of(new Call<>("generate", generator -> generator.generate(anyWish(generator), Progress.ignored())));
    }

    @Test
    @DisplayName("a generator makes images, videos or both, and nothing else")
    default void makesImagesOrVideos() {
        try (SceneGenerator generator = open()) {
            assertThat(generator.makes()).isNotEmpty().isSubsetOf(Modality.IMAGE, Modality.VIDEO);
        }
    }

    @Test
    @DisplayName("a scene is of the kind that was wished for")
    default void aSceneIsOfTheWishedKind() {
        try (SceneGenerator generator = open()) {
            for (Modality kind : generator.makes()) {
                assertThat(generator.generate(wish(kind), Progress.ignored()).modality())
                        .isEqualTo(kind);
            }
        }
    }

    @Test
    @DisplayName("a kind of scene that it does not make is refused as unsupported")
    default void otherKindsAreRefused() {
        try (SceneGenerator generator = open()) {
            Set<Modality> others = EnumSet.of(Modality.IMAGE, Modality.VIDEO);
            others.removeAll(generator.makes());
            for (Modality kind : others) {
                assertThatExceptionOfType(UnsupportedContentException.class)
                        .isThrownBy(() -> generator.generate(wish(kind), Progress.ignored()));
            }
        }
    }

    @Test
    @DisplayName("a scene can be read after its generator was closed")
    default void aSceneOutlivesItsGenerator() {
        SceneGenerator generator = open();
        Content scene = generator.generate(anyWish(generator), Progress.ignored());

        generator.close();

        assertThatCode(scene::hash).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("progress never goes back, and ends finished")
    default void progressEndsFinished() {
        List<Progress.Step> steps = Collections.synchronizedList(new ArrayList<>());
        try (SceneGenerator generator = open()) {
            generator.generate(anyWish(generator), Progress.to(steps::add));
        }

        assertThat(steps).isNotEmpty();
        assertThat(steps).extracting(Progress.Step::done).isSorted();
        assertThat(steps.getLast().isFinished()).isTrue();
    }

    @Test
    @DisplayName("a caller who cancels gets a CancelledException, and the generator goes on working")
    default void cancellingEndsTheCall() {
        try (SceneGenerator generator = open()) {
            assertThatExceptionOfType(CancelledException.class)
                    .isThrownBy(() -> generator.generate(anyWish(generator), new CancelledProgress()));

            assertThatCode(() -> generator.generate(anyWish(generator), Progress.ignored()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("the same wish with the same seed gives the same scene")
    default void theSameSeedGivesTheSameScene() {
        try (SceneGenerator one = open();
                SceneGenerator other = open()) {
            ContentHash scene = one.generate(anyWish(one), Progress.ignored()).hash();

            assertThat(one.generate(anyWish(one), Progress.ignored()).hash()).isEqualTo(scene);
            assertThat(other.generate(anyWish(other), Progress.ignored()).hash())
                    .isEqualTo(scene);
        }
    }

    private SceneWish anyWish(SceneGenerator generator) {
        return wish(generator.makes().contains(Modality.IMAGE) ? Modality.IMAGE : Modality.VIDEO);
    }
}
