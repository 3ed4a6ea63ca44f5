package dev.loreboard.clip.model;

import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.text.Cleaning;
import dev.loreboard.clip.text.Prompts;
import dev.loreboard.clip.text.WordRules;
import dev.loreboard.clip.text.WordRules.Padding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder as Sentence Transformers writes it, or one of a language model alone, which is taken as that library takes it: the mean of
 * its tokens.
 */
final class SentenceLayout {

    private static final int USUAL_LENGTH = 512;

    /** Configuration files say a number without end where they mean that there is none. */
    private static final int LONGEST = 1 << 16;

    private static final String PROMPTS = "prompts";

    private SentenceLayout() {}

    static WordFolder read(Path folder) {
        ConfigFile config = ConfigFile.read(folder.resolve("config.json"));
        Optional<ConfigFile> sentences = find(folder, "sentence_bert_config.json");
        boolean lowers = sentences.flatMap(file -> file.truth("do_lower_case")).orElse(false);
        WordRules rules = new WordRules(
                length(folder, config, sentences),
                padding(folder, config),
                lowers ? Cleaning.STRIPPED_LOWER_CASE : Cleaning.STRIPPED,
                find(folder, "config_sentence_transformers.json")
                        .map(SentenceLayout::prompts)
                        .orElse(Prompts.NONE));
        return new WordFolder(folder, new Reading(folder.resolve("tokenizer.json"), rules), pooling(folder));
    }

    private static Optional<ConfigFile> find(Path folder, String name) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(ConfigFile.read(file)) : Optional.empty();
    }

    /** What was chosen for sentences, or else the least of what model and tokenizer can. */
    private static int length(Path folder, ConfigFile config, Optional<ConfigFile> sentences) {
        Optional<Double> able = Stream.of(
                        find(folder, "tokenizer_config.json").flatMap(file -> file.number("model_max_length")),
                        config.number("max_position_embeddings"))
                .flatMap(Optional::stream)
                .filter(number -> number <= LONGEST)
                .min(Double::compare);
        return sentences
                .flatMap(file -> file.whole("max_seq_length"))
                .orElseGet(() -> able.map(Double::intValue).orElse(USUAL_LENGTH));
    }

    private static Padding padding(Path folder, ConfigFile config) {
        return HuggingFaceLayout.namedPadding(folder)
                .orElseGet(() -> new Padding.Id(config.whole("pad_token_id").orElse(0)));
    }

    /** Those of one name or the other that models give to the two parts, and the one that is usual. */
    private static Prompts prompts(ConfigFile config) {
        return config.within(PROMPTS)
                .map(prompts -> new Prompts(
                        prompts.text("query").orElse(""),
                        prompts.text("document")
                                .or(() -> prompts.text("passage"))
                                .orElse(""),
                        config.text("default_prompt_name")
                                .flatMap(prompts::text)
                                .orElse("")))
                .orElse(Prompts.NONE);
    }

    /** Empty where the model has steps after it that its graph alone can do. */
    private static List<Pooling> pooling(Path folder) {
        Path modules = folder.resolve("modules.json");
        if (Files.isRegularFile(modules) && ConfigFile.readAll(modules).stream().anyMatch(module -> !isKnown(module))) {
            return List.of();
        }
        Path file = folder.resolve("1_Pooling/config.json");
        if (!Files.isRegularFile(file)) {
            return List.of(Pooling.MEAN);
        }
        ConfigFile config = ConfigFile.read(file);
        List<Pooling> chosen = Arrays.stream(Pooling.values())
                .filter(one -> config.truth(one.field()).orElse(false))
                .toList();
        if (chosen.isEmpty()) {
            throw new ModelException("The configuration file " + file + " chooses no pooling that is known: "
                    + Arrays.stream(Pooling.values()).map(Pooling::field).toList()
                    + ". Export the model with its pooling, so that sentence_embedding comes out of it.");
        }
        if (!config.truth("include_prompt").orElse(true)) {
            throw config.misfit("include_prompt", "true; a prompt's tokens count here as those of the text do");
        }
        return chosen;
    }

    private static boolean isKnown(ConfigFile module) {
        String type = module.need("type", module::text);
        return Stream.of("Transformer", "Pooling", "Normalize").anyMatch(type::endsWith);
    }
}
