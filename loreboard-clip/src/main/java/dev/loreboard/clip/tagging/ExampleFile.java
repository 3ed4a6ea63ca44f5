package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Image;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Examples as a file of JSON Lines. Used by one thread. */
final class ExampleFile {

    private static final int LARGEST = 64 << 20;

    private final Path pictures;
    private final Taxonomy taxonomy;
    private final Map<Path, String> seen = new HashMap<>();

    private ExampleFile(Path pictures, Taxonomy taxonomy) {
        this.pictures = pictures;
        this.taxonomy = taxonomy;
    }

    static List<LabelledExample> read(Path file, Path pictures, Taxonomy taxonomy) {
        ExampleFile examples = new ExampleFile(pictures, taxonomy);
        List<LabelledExample> read = new ArrayList<>();
        String[] lines = text(file).split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            String line = lines[number - 1];
            if (!line.isBlank()) {
                read.add(examples.example(
                        JsonPlace.parse(file + ", line " + number, line.getBytes(StandardCharsets.UTF_8))));
            }
        }
        if (read.isEmpty()) {
            throw new TaggingException("The file " + file + " has no examples. Give it lines like "
                    + "{\"file\":\"dragon.jpg\",\"tags\":{\"subject\":[\"dragon\"]}}.");
        }
        return List.copyOf(read);
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new TaggingException("The file of examples " + file + " has more than " + LARGEST
                        + " bytes. Give fewer examples; some thousand are plenty.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new TaggingException(
                    "The file of examples " + file + " cannot be read (" + failure + "). Name one that can.", failure);
        }
    }

    private LabelledExample example(JsonPlace json) {
        json.object("file", "tags");
        Path picture = picture(json.field("file"));
        JsonPlace tags = json.field("tags");
        Map<String, Set<String>> read = new HashMap<>();
        for (String facet : tags.names()) {
            read.put(facet, new HashSet<>(tags.field(facet).texts()));
        }
        return json.make(() -> new ExampleCheck(taxonomy).checked(new LabelledExample(Image.of(picture), read)));
    }

    /** A file within the folder, which is there, and was in no line before. */
    private Path picture(JsonPlace json) {
        Path picture = inside(json);
        if (!Files.isRegularFile(picture)) {
            throw json.misfit("names " + picture + ", which is no file. Name one within " + pictures + ".");
        }
        String before = seen.putIfAbsent(picture, json.source());
        if (before != null) {
            throw json.misfit("names " + picture + " again, as before in " + before
                    + ". A picture that counts twice makes the numbers look better than they are; leave one out.");
        }
        return picture;
    }

    private Path inside(JsonPlace json) {
        try {
            Path folder = pictures.toAbsolutePath().normalize();
            Path picture = folder.resolve(json.text()).normalize();
            if (picture.startsWith(folder)) {
                return picture;
            }
            throw json.misfit("names " + picture + ", which is not within " + pictures + ".");
        } catch (InvalidPathException impossible) {
            throw new TaggingException(
                    json.source() + ", at " + json.at() + " is no name of a file: " + impossible.getReason() + ".",
                    impossible);
        }
    }
}
