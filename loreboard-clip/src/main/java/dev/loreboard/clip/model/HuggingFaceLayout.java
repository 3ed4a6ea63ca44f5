package dev.loreboard.clip.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.clip.audio.Hearing;
import dev.loreboard.clip.text.WordRules;
import dev.loreboard.clip.text.WordRules.Padding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder as Hugging Face's libraries write it, and Optimum when it exports. */
final class HuggingFaceLayout {

    private HuggingFaceLayout() {}

    static PairFolder read(Path folder) {
        ConfigFile config = ConfigFile.read(folder.resolve("config.json"));
        Family family = family(config);
        return new PairFolder(
                folder,
                family,
                PictureRules.ofHuggingFace(ConfigFile.read(folder.resolve("preprocessor_config.json"))),
                new Reading(
                        folder.resolve("tokenizer.json"),
                        new WordRules(length(config, family), padding(folder, family), family.cleaning())),
                hearing(folder.resolve("audio_preprocessor_config.json")),
                config.number("logit_scale").map(scale -> likelihood(config, scale)));
    }

    /** No library writes this; the {@code logit_scale_init_value} that they write is what training began with. */
    private static Likelihood likelihood(ConfigFile config, double scale) {
        if (!(scale > 0)) {
            throw config.misfit("logit_scale", "a positive number");
        }
        return new Likelihood.Softmax(scale);
    }

    /** A third tower's part, in a file of its own, since that for pictures has the usual name. */
    private static Optional<Hearing> hearing(Path file) {
        return Files.isRegularFile(file) ? Optional.of(SoundRules.of(ConfigFile.read(file))) : Optional.empty();
    }

    /** Whether the folder says that it has a model of a known family. */
    static boolean isKnown(Path folder) {
        return ConfigFile.read(folder.resolve("config.json"))
                .text("model_type")
                .flatMap(HuggingFaceLayout::family)
                .isPresent();
    }

    /** SigLIP 2 in its plain form is the old architecture, and calls itself so; its many words tell it apart. */
    private static Family family(ConfigFile config) {
        Family named = family(config.need("model_type", config::text))
                .orElseThrow(() -> config.misfit("model_type", "clip, mobileclip, siglip or siglip2"));
        int words = config.within("text_config")
                .flatMap(text -> text.whole("vocab_size"))
                .orElse(0);
        return named == Family.SIGLIP ? Family.siglip(words) : named;
    }

    private static Optional<Family> family(String type) {
        return switch (type) {
            case "clip", "mobileclip" -> Optional.of(Family.CLIP);
            case "siglip" -> Optional.of(Family.SIGLIP);
            case "siglip2" -> Optional.of(Family.SIGLIP2);
            default -> Optional.empty();
        };
    }

    private static int length(ConfigFile config, Family family) {
        return config.within("text_config")
                .flatMap(text -> text.whole("max_position_embeddings"))
                .orElse(family.length());
    }

    /**
     * The tokenizer's own word for it. The {@code pad_token_id} of the model's configuration is not asked: in CLIP's it is
     * left over from an ancestor and names another token.
     */
    static Padding padding(Path folder, Family family) {
        return namedPadding(folder).orElseGet(() -> new Padding.Named(family.padding()));
    }

    /** That which the files of the tokenizer name. */
    static Optional<Padding> namedPadding(Path folder) {
        return padding(folder.resolve("tokenizer_config.json"))
                .or(() -> padding(folder.resolve("special_tokens_map.json")));
    }

    private static Optional<Padding> padding(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        ConfigFile config = ConfigFile.read(file);
        return config.any("pad_token").map(token -> new Padding.Named(name(config, token)));
    }

    private static String name(ConfigFile config, JsonNode token) {
        JsonNode name = token.isObject() ? token.path("content") : token;
        if (!name.isTextual()) {
            throw config.misfit("pad_token", "the name of a token");
        }
        return name.textValue();
    }
}
