package dev.loreboard.clip.model;

import dev.loreboard.clip.runtime.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a folder is laid out, which says what its files mean. */
enum Layout {
    HUGGING_FACE,
    OPEN_CLIP,
    PARTED,
    /** Hugging Face's, of a model for pictures alone. */
    BACKBONE,
    /** Hugging Face's, of a model for words alone, and what Sentence Transformers puts beside it. */
    SENTENCES,
    /** Hugging Face's, of a model for sound and words. */
    CLAP;

    /** Of a folder with the files of two layouts those of Hugging Face are read, unless they speak of something else. */
    static Layout of(Path folder) {
        boolean huggingFace = has(folder, "config.json") && has(folder, "preprocessor_config.json");
        if (has(folder, "open_clip_config.json") && !(huggingFace && HuggingFaceLayout.isKnown(folder))) {
            return OPEN_CLIP;
        } else if (huggingFace && ClapLayout.isKnown(folder)) {
            return CLAP;
        } else if (huggingFace) {
            return has(folder, "tokenizer.json") || HuggingFaceLayout.isKnown(folder) ? HUGGING_FACE : BACKBONE;
        } else if (has(folder, "config.json") && has(folder, "visual/preprocess_cfg.json")) {
            return PARTED;
        } else if (has(folder, "config.json") && has(folder, "tokenizer.json") && !HuggingFaceLayout.isKnown(folder)) {
            return SENTENCES;
        }
        throw new ModelException("The folder " + folder + " is laid out in no known way. It needs config.json with "
                + "preprocessor_config.json (Hugging Face), or open_clip_config.json (OpenCLIP), or config.json with "
                + "visual/preprocess_cfg.json (towers in folders of their own), or config.json with tokenizer.json "
                + "(words alone).");
    }

    ModelFolder read(Path folder) {
        return switch (this) {
            case HUGGING_FACE -> HuggingFaceLayout.read(folder);
            case OPEN_CLIP -> OpenClipLayout.read(folder);
            case PARTED -> OpenClipLayout.readParted(folder);
            case BACKBONE -> BackboneLayout.read(folder);
            case SENTENCES -> SentenceLayout.read(folder);
            case CLAP -> ClapLayout.read(folder);
        };
    }

    private static boolean has(Path folder, String file) {
        return Files.isRegularFile(folder.resolve(file));
    }
}
