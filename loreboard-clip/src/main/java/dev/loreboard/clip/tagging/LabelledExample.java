package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Content;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A picture, and the tags that it should have.
 *
 * @param tags all labels of a facet that are true, by facet. An empty set says that none is; a facet that is not there says
 *     nothing
 */
public record LabelledExample(Content picture, Map<String, Set<String>> tags) {

    public LabelledExample {
        Map<String, Set<String>> copy = new TreeMap<>();
        tags.forEach((facet, labels) -> copy.put(facet, Set.copyOf(labels)));
        tags = Map.copyOf(copy);
    }

    /**
     * Reads a file of JSON Lines like {@code {"file":"dragon.jpg","tags":{"subject":["dragon","castle"]}}}.
     *
     * @param pictures the folder that files are in
     * @throws TaggingException naming the line and what is wrong with it
     */
    public static List<LabelledExample> readAll(Path file, Path pictures, Taxonomy taxonomy) {
        return ExampleFile.read(file, pictures, taxonomy);
    }
}
