package dev.loreboard.clip.model;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The graphs of a model, in one of the ways in which they are kept. */
public sealed interface Towers {

    /** Every file that the graphs start in. */
    List<Path> files();

    /** That of the least exact of them. */
    default Precision precision() {
        return files().stream()
                .map(Precision::of)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** One graph for pictures and one for words. */
    record Parted(Path pictures, Path words) implements Towers {

        @Override
        public List<Path> files() {
            return List.of(pictures, words);
        }
    }

    /** One graph for sound and one for words. */
    record Heard(Path sounds, Path words) implements Towers {

        @Override
        public List<Path> files() {
            return List.of(sounds, words);
        }
    }

    /** One graph for each of pictures, words and sound. */
    record Threefold(Path pictures, Path words, Path sounds) implements Towers {

        @Override
        public List<Path> files() {
            return List.of(pictures, words, sounds);
        }
    }

    /** The graph of a model for pictures alone, or for words alone. */
    record Alone(Path graph) implements Towers {

        @Override
        public List<Path> files() {
            return List.of(graph);
        }
    }

    /** Both in one graph, which has to be given a picture and a text each time it runs. */
    record Joint(Path graph) implements Towers {

        @Override
        public List<Path> files() {
            return List.of(graph);
        }
    }
}
