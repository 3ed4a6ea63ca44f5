package dev.loreboard.clip.model;

import dev.loreboard.clip.audio.Hearing;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.SessionOpener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder with a model for pictures, words and sound, or for some of them, understood by the configuration files that were published with it.
 * Nothing of it is loaded. A value, safe to share.
 */
public sealed interface ModelFolder permits PairFolder, WordFolder, PictureFolder, SoundFolder {

    Path folder();

    /** What is done to a picture; empty for a model that sees none. */
    Optional<Preprocessing> seeing();

    /** How words are read; empty for a model that reads none. */
    Optional<Reading> reading();

    /** What is done to sound; empty for a model that hears none. */
    default Optional<Hearing> hearing() {
        return Optional.empty();
    }

    /**
     * Reads a folder in any of the layouts that are known: those of Hugging Face and Optimum, of OpenCLIP, with the towers in
     * folders of their own as Immich exports them, of Sentence Transformers, and of CLAP.
     *
     * @throws ModelException when it is in none of them, or says something that does not fit, naming file and field
     */
    static ModelFolder recognise(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ModelException("The model folder " + folder + " is not there. Name a folder that is.");
        }
        try {
            return Layout.of(folder).read(folder);
        } catch (IllegalArgumentException impossible) {
            throw new ModelException(
                    "The configuration files of the model folder " + folder + " say what no model can want: "
                            + impossible.getMessage() + " Fetch the model again.",
                    impossible);
        }
    }

    /**
     * Where the graphs of a precision are that are kept as ONNX.
     *
     * @throws ModelException when there are none, naming those that there are
     */
    default Towers towers(Precision wanted) {
        return towers(wanted, SessionOpener.ONNX);
    }

    /**
     * Where the graphs of a precision are.
     *
     * @param ending how the names of their files end, with the dot
     * @throws ModelException when there are none, naming those that there are
     */
    default Towers towers(Precision wanted, String ending) {
        return new TowerFiles(this, ending).need(wanted);
    }
}
