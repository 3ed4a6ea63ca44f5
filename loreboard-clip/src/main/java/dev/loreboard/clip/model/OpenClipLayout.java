package dev.loreboard.clip.model;

import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.text.Cleaning;
import dev.loreboard.clip.text.WordRules;
import dev.loreboard.clip.text.WordRules.Padding;
import java.nio.file.Path;

/** A folder with the configuration of OpenCLIP, in one file or in the two that Immich makes of it. */
final class OpenClipLayout {

    /** Which fills up with zeros. */
    private static final Padding OWN_TOKENIZER = new Padding.Id(0);

    private static final int USUAL_SIDE = 224;

    private OpenClipLayout() {}

    /** Everything in one folder. */
    static PairFolder read(Path folder) {
        ConfigFile config = ConfigFile.read(folder.resolve("open_clip_config.json"));
        ConfigFile model = config.need("model_cfg", config::within);
        ConfigFile text = text(model);
        Family family = family(model);
        boolean borrowed = text.has("hf_tokenizer_name");
        Padding padding = borrowed ? HuggingFaceLayout.padding(folder, family) : OWN_TOKENIZER;
        Cleaning plain = borrowed ? Cleaning.SINGLE_SPACES : Cleaning.NONE;
        return new PairFolder(
                folder,
                family,
                pictures(model, config.need("preprocess_cfg", config::within)),
                new Reading(
                        folder.resolve("tokenizer.json"),
                        new WordRules(length(text, family), padding, isCanonical(text) ? Cleaning.CANONICAL : plain)));
    }

    /** The towers in folders of their own. */
    static PairFolder readParted(Path folder) {
        ConfigFile model = ConfigFile.read(folder.resolve("config.json"));
        ConfigFile text = text(model);
        Family family = family(model);
        Path textual = folder.resolve("textual");
        return new PairFolder(
                folder,
                family,
                pictures(model, ConfigFile.read(folder.resolve("visual/preprocess_cfg.json"))),
                new Reading(
                        textual.resolve("tokenizer.json"),
                        new WordRules(
                                length(text, family),
                                HuggingFaceLayout.padding(textual, family),
                                isCanonical(text) ? Cleaning.IMMICH : Cleaning.SINGLE_SPACES)));
    }

    private static ConfigFile text(ConfigFile model) {
        return model.need("text_cfg", model::within);
    }

    private static Preprocessing pictures(ConfigFile model, ConfigFile preprocess) {
        ConfigFile vision = model.need("vision_cfg", model::within);
        return PictureRules.ofOpenClip(preprocess, vision.whole("image_size").orElse(USUAL_SIDE));
    }

    private static int length(ConfigFile text, Family family) {
        return text.whole("context_length").orElse(family.length());
    }

    /** Only models whose pairs are judged each on its own begin with a bias. */
    private static Family family(ConfigFile model) {
        return model.has("init_logit_bias")
                ? Family.siglip(text(model).whole("vocab_size").orElse(0))
                : Family.CLIP;
    }

    private static boolean isCanonical(ConfigFile text) {
        return text.within("tokenizer_kwargs")
                .flatMap(arguments -> arguments.text("clean"))
                .filter("canonicalize"::equals)
                .isPresent();
    }
}
