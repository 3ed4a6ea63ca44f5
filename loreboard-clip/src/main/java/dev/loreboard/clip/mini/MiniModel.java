package dev.loreboard.clip.mini;

import dev.loreboard.api.failure.StorageException;
import dev.loreboard.clip.model.WorldFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the model in this jar, which are those of any other model's folder. */
public final class MiniModel {

    private static final List<String> FILES = List.of(
            "config.json",
            "preprocessor_config.json",
            "audio_preprocessor_config.json",
            "tokenizer.json",
            "tokenizer_config.json",
            WorldFile.NAME,
            "onnx/vision_model.onnx",
            "onnx/text_model.onnx",
            "onnx/audio_model.onnx");

    private MiniModel() {}

    /**
     * Copies the model's folder, to be looked at, changed or trained on.
     *
     * @param folder made if it is missing; files of the same names in it are replaced
     */
    public static void copyTo(Path folder) {
        for (String name : FILES) {
            Path file = folder.resolve(name);
            try (InputStream bytes = MiniModel.class.getResourceAsStream(name)) {
                if (bytes == null) {
                    throw new IllegalStateException(name + " is missing from the jar of loreboard-clip.");
                }
                Files.createDirectories(file.getParent());
                Files.write(file, bytes.readAllBytes());
            } catch (IOException failure) {
                throw new StorageException(
                        "The embedded model could not be copied to " + file + " (" + failure
                                + "). See that the folder can be written to and has 6 MB of room.",
                        failure);
            }
        }
    }
}
