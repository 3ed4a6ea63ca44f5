package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.scene.Scene;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Painted scenes, and the vectors of their pictures. */
record Gallery(List<Scene> scenes, List<Embedding> vectors) {

    private static final int TOGETHER = 64;

    Gallery {
        scenes = List.copyOf(scenes);
        vectors = List.copyOf(vectors);
    }

    static Gallery of(List<Scene> scenes, Embedder model, int width, int height) {
        List<Embedding> vectors = new ArrayList<>();
        for (int from = 0; from < scenes.size(); from += TOGETHER) {
            vectors.addAll(model.embedAll(
                    scenes.subList(from, Math.min(from + TOGETHER, scenes.size())).parallelStream()
                            .map(scene -> picture(new Painter().paint(scene, width, height)))
                            .toList()));
        }
        return new Gallery(scenes, vectors);
    }

    static Image picture(Painting painting) {
        ByteBuffer pixels = ByteBuffer.allocate(4 * painting.width() * painting.height());
        for (int pixel : painting.pixels()) {
            pixels.putInt(pixel << 8 | 0xff);
        }
        return Image.ofPixels(painting.width(), painting.height(), pixels.flip());
    }

    int size() {
        return scenes.size();
    }
}
