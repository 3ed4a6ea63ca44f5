package dev.loreboard.examples.sampler.exam;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.Entry;
import dev.loreboard.clip.mini.MiniProvider;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.examples.sampler.scene.Scene;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Six hundred unseen pictures and their vectors, painted once for all tests. */
final class Sights {

    static final int SIDE = 96;

    private static final int PICTURES = 600;
    private static final List<Scene> SCENES = LongStream.range(Exam.UNSEEN, Exam.UNSEEN + PICTURES)
            .mapToObj(Casting::cast)
            .toList();

    private Sights() {}

    /** Initialised by whoever asks first. */
    private static final class Painted {

        static final List<Entry> ENTRIES = entries();

        private static List<Entry> entries() {
            try (Embedder model = model()) {
                Gallery gallery = Gallery.of(SCENES, model, SIDE, SIDE);
                return IntStream.range(0, PICTURES)
                        .mapToObj(i ->
                                Entry.of(String.valueOf(i), gallery.vectors().get(i)))
                        .toList();
            }
        }
    }

    static Embedder model() {
        return new MiniProvider().open(Settings.none(), Parts.none());
    }

    static List<Entry> entries() {
        return Painted.ENTRIES;
    }

    static List<Scene> scenes() {
        return SCENES;
    }

    static Scene scene(String id) {
        return SCENES.get(Integer.parseInt(id));
    }
}
