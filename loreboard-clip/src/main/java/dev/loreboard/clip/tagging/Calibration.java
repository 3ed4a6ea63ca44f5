package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.clip.model.Likelihood;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was learned from examples about the labels of one taxonomy in one space. Immutable.
 *
 * @param taxonomy its name and version
 * @param sentences the fingerprint of its sentences
 * @param likelihood what the model makes of cosines, as it was taken while fitting
 * @param wanted the precision that thresholds were chosen for
 */
public record Calibration(
        EmbeddingSpace space,
        String taxonomy,
        ContentHash sentences,
        Likelihood likelihood,
        double wanted,
        List<LabelCalibration> labels) {

    public Calibration {
        ZeroShotOptions.requireUsable(likelihood);
        labels = List.copyOf(labels);
    }

    /**
     * Reads a file.
     *
     * @throws TaggingException naming the file, the place in it and what is wrong there
     */
    public static Calibration read(Path file) {
        return CalibrationFile.read(file);
    }

    /**
     * Writes a file, all of it or nothing. One that is there is replaced.
     *
     * @throws dev.loreboard.api.failure.StorageException when the disk failed
     */
    public void write(Path file) {
        CalibrationFile.write(this, file);
    }

    /** What was learned about a label, unless there were too few examples of it. */
    public Optional<LabelCalibration> find(String facet, String label) {
        return labels.stream()
                .filter(known -> known.facet().equals(facet) && known.label().equals(label))
                .findFirst();
    }

    void requireFits(EmbeddingSpace used, Taxonomy with) {
        if (!space.equals(used) || !taxonomy.equals(with.id())) {
            throw new TaggingException("The calibration is for the taxonomy " + taxonomy + " in the space " + space
                    + ", and was given to the taxonomy " + with.id() + " in the space " + used
                    + ". What was learned from one says nothing about another: calibrate again.");
        }
        if (!sentences.equals(with.fingerprint())) {
            throw new TaggingException("The calibration is for the taxonomy " + taxonomy
                    + " with other sentences than it has now. Calibrate again, and give a changed taxonomy a version of "
                    + "its own.");
        }
    }
}
