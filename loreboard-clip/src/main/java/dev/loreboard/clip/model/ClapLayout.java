package dev.loreboard.clip.model;

import dev.loreboard.clip.text.Cleaning;
import dev.loreboard.clip.text.WordRules;
import dev.loreboard.clip.text.WordRules.Padding;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a CLAP model, as Hugging Face's libraries write it. */
final class ClapLayout {

    private static final int USUAL_LENGTH = 512;
    private static final int LONGEST = 1 << 16;

    private ClapLayout() {}

    static boolean isKnown(Path folder) {
        return ConfigFile.read(folder.resolve("config.json"))
                .text("model_type")
                .filter("clap"::equals)
                .isPresent();
    }

    static SoundFolder read(Path folder) {
        WordRules rules = new WordRules(
                length(folder.resolve("tokenizer_config.json")),
                HuggingFaceLayout.namedPadding(folder).orElseGet(() -> new Padding.Named("<pad>")),
                Cleaning.NONE);
        return new SoundFolder(
                folder,
                SoundRules.of(ConfigFile.read(folder.resolve("preprocessor_config.json"))),
                new Reading(folder.resolve("tokenizer.json"), rules));
    }

    /** Not that of its places, of which it has two more than it can read tokens. */
    private static int length(Path tokenizer) {
        if (!Files.isRegularFile(tokenizer)) {
            return USUAL_LENGTH;
        }
        return ConfigFile.read(tokenizer)
                .number("model_max_length")
                .filter(length -> length <= LONGEST)
                .map(Double::intValue)
                .orElse(USUAL_LENGTH);
    }
}
