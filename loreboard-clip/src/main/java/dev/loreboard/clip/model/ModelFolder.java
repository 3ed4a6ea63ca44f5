package dev.loreboard.clip.model;

import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.SessionOpener;
import dev.loreboard.clip.text.WordRules;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder with a model for pictures and words, understood by the configuration files that were published with it. Nothing
 * of it is loaded. A value, safe to share.
 *
 * @param pictures what is done to a picture
 * @param tokenizer the file that cuts text into tokens
 * @param words how texts are given
 */
public record ModelFolder(Path folder, Family family, Preprocessing pictures, Path tokenizer, WordRules words) {

    /**
     * Reads a folder in any of the layouts that are known: those of Hugging Face and Optimum, of OpenCLIP, and with the
     * towers in folders of their own, as Immich exports them.
     *
     * @throws ModelException when it is in none of them, or says something that does not fit, naming file and field
     */
    public static ModelFolder recognise(Path folder) {
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
    public Towers towers(Precision wanted) {
        return towers(wanted, SessionOpener.ONNX);
    }

    /**
     * Where the graphs of a precision are.
     *
     * @param ending how the names of their files end, with the dot
     * @throws ModelException when there are none, naming those that there are
     */
    public Towers towers(Precision wanted, String ending) {
        return new TowerFiles(folder, ending).need(wanted);
    }
}
