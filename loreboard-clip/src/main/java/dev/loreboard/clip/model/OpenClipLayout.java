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

    private OpenClipLayout() {}

    /** Everything in one folder. */
    static ModelFolder read(Path folder) {
        ConfigFile config = ConfigFile.read(folder.resolve("open_clip_config.json"));
        ConfigFile model = config.need("model_cfg", config::within);
        ConfigFile text = model.need("text_cfg", model::within);
        Padding padding =
                text.has("hf_tokenizer_name") ? HuggingFaceLayout.padding(folder, family(model, text)) : OWN_TOKENIZER;
        return read(folder, model, config.need("preprocess_cfg", config::within), folder, padding);
    }

    /** The towers in folders of their own, as Immich exports them. */
    static ModelFolder readParted(Path folder) {
        ConfigFile model = ConfigFile.read(folder.resolve("config.json"));
        ConfigFile text = model.need("text_cfg", model::within);
        Path textual = folder.resolve("textual");
        return read(
                folder,
                model,
                ConfigFile.read(folder.resolve("visual/preprocess_cfg.json")),
                textual,
                HuggingFaceLayout.padding(textual, family(model, text)));
    }

    private static ModelFolder read(
            Path folder, ConfigFile model, ConfigFile preprocess, Path textual, Padding padding) {
        ConfigFile text = model.need("text_cfg", model::within);
        Family family = family(model, text);
        return new ModelFolder(
                folder,
                family,
                pictures(model, preprocess),
                textual.resolve("tokenizer.json"),
                new WordRules(text.whole("context_length").orElse(family.length()), padding, cleaning(text)));
    }

    private static Preprocessing pictures(ConfigFile model, ConfigFile preprocess) {
        ConfigFile vision = model.need("vision_cfg", model::within);
        return PictureRules.ofOpenClip(preprocess, vision.whole("image_size").orElse(224));
    }

    /** Only models whose pairs are judged each on its own begin with a bias. */
    private static Family family(ConfigFile model, ConfigFile text) {
        if (!model.has("init_logit_bias")) {
            return Family.CLIP;
        }
        return Family.siglip(text.whole("vocab_size").orElse(0));
    }

    private static Cleaning cleaning(ConfigFile text) {
        boolean canonical = text.within("tokenizer_kwargs")
                .flatMap(arguments -> arguments.text("clean"))
                .filter("canonicalize"::equals)
                .isPresent();
        return canonical ? Cleaning.CANONICAL : Cleaning.NONE;
    }
}
