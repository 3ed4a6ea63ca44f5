package dev.loreboard.tck.fake;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.generation.SceneGenerator;
import dev.loreboard.api.generation.SceneWish;
import dev.loreboard.api.lifecycle.Gate;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;

/** A scene generator that draws the {@link DrawnImages picture} of the wish's words and seed, in four strokes. */
public final class ColourPainter implements SceneGenerator {

    private static final int STROKES = 4;

    private final Gate gate = new Gate("the colour painter");

    @Override
    public Set<Modality> makes() {
        return Set.of(Modality.IMAGE);
    }

    @Override
    public Content generate(SceneWish wish, Progress progress) {
        return gate.call("generate", () -> {
            if (!makes().contains(wish.modality())) {
                throw new UnsupportedContentException(
                        "The colour painter was asked for " + wish.modality() + " and makes " + makes() + " only.");
            }
            Content scene =
                    DrawnImages.pixels(31 * wish.seed() + wish.description().hashCode(), wish.width(), wish.height());
            for (int stroke = 1; stroke <= STROKES; stroke++) {
                progress.throwIfCancelled("Painting");
                progress.at(new Progress.Step("painting", stroke, OptionalLong.of(STROKES), Duration.ofMillis(stroke)));
            }
            return scene;
        });
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }
}
