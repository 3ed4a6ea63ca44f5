package dev.loreboard.benchmarks.embedding;

import dev.loreboard.api.content.Image;
import dev.loreboard.benchmarks.race.Answer;
import dev.loreboard.benchmarks.race.Side;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.image.PictureOptions;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessor;
import dev.loreboard.clip.model.ModelFolder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;

/** Reads and resizes pictures on all cores, and leaves it at that; its answer comes from the model all the same. */
final class PreparingSide implements Side {

    private final Path model;
    private final List<Image> pictures;
    private final PictureReader reader = new PictureReader(PictureOptions.defaults());
    private final Preprocessor preprocessor;
    private final ThreadLocal<FloatBuffer> tensor;

    PreparingSide(Path model, List<Image> pictures) {
        this.model = model;
        this.pictures = pictures;
        this.preprocessor =
                new Preprocessor(ModelFolder.recognise(model).seeing().orElseThrow());
        this.tensor = ThreadLocal.withInitial(() -> FloatBuffer.allocate(preprocessor.size()));
    }

    @Override
    public Object run() {
        return pictures.parallelStream().mapToDouble(this::prepare).sum();
    }

    private double prepare(Image picture) {
        preprocessor.write(reader.read(picture), tensor.get(), 0);
        return tensor.get().get(0);
    }

    @Override
    public Answer answer() {
        try (EmbeddingSide whole = new EmbeddingSide(ClipOptions.at(model), pictures)) {
            return whole.answer();
        }
    }
}
