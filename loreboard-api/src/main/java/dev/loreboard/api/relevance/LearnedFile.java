package dev.loreboard.api.relevance;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.EmbeddingSpace;
import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Keeps what was learned, so that it need not be learned again. It can always be learned again: a file that is damaged,
 * or was written for another space or with other background texts, counts as none.
 */
record LearnedFile(Path path, EmbeddingSpace space, BackgroundTexts texts) {

    private static final System.Logger LOG = System.getLogger(LearnedFile.class.getName());
    private static final String FORMAT = "2";

    Map<Pair, Backdrop> read() {
        if (!Files.exists(path)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            return isOurs(properties) ? parse(properties) : Map.of();
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(Level.INFO, () -> path + " cannot be read (" + damaged + ") and is made anew.");
            return Map.of();
        }
    }

    void write(Map<Pair, Backdrop> learned) {
        List<String> lines = new ArrayList<>(List.of("format=" + FORMAT, "origin=" + origin()));
        learned.forEach((pair, backdrop) -> lines.add(pair + "=" + line(backdrop)));
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.write(fresh, lines);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, path + " could not be written; it will be made anew next time.", failure);
        }
    }

    private boolean isOurs(Properties properties) {
        return FORMAT.equals(properties.getProperty("format")) && origin().equals(properties.getProperty("origin"));
    }

    private String origin() {
        return Text.of(space + " " + texts.fingerprint()).hash().toString();
    }

    private Map<Pair, Backdrop> parse(Properties properties) {
        Map<Pair, Backdrop> learned = new HashMap<>();
        for (Modality asked : Modality.values()) {
            for (Modality answer : Modality.values()) {
                Pair pair = new Pair(asked, answer);
                String line = properties.getProperty(pair.toString());
                if (line != null) {
                    learned.put(pair, backdrop(line));
                }
            }
        }
        return learned;
    }

    private static String line(Backdrop backdrop) {
        Scale scale = backdrop.scale();
        return backdrop.entries() + " " + scale.floor() + " " + scale.spread() + " " + backdrop.background();
    }

    private Backdrop backdrop(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException(parts.length + " values on a line instead of 4");
        }
        Scale scale = new Scale(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        return new Backdrop(Center.parse(parts[3], space.dimension()), scale, Long.parseLong(parts[0]));
    }
}
