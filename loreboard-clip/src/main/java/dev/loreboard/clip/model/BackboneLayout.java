package dev.loreboard.clip.model;

import java.nio.file.Path;
import java.util.Optional;

/** A folder as Hugging Face's libraries write it for a model that sees, and knows no words. */
final class BackboneLayout {

    private BackboneLayout() {}

    static PictureFolder read(Path folder) {
        ConfigFile config = ConfigFile.read(folder.resolve("config.json"));
        return new PictureFolder(
                folder,
                PictureRules.ofHuggingFace(ConfigFile.read(folder.resolve("preprocessor_config.json"))),
                pooling(config.need("model_type", config::text)));
    }

    /**
     * Of the kinds whose graphs may end at the patches. The first ones have a pooling layer of their own as well, which most of
     * them were published without having trained it.
     */
    private static Optional<Pooling> pooling(String type) {
        return switch (type) {
            case "vit", "deit", "vit_mae", "vit_msn", "dinov2", "dinov2_with_registers", "dinov3_vit" ->
                Optional.of(Pooling.FIRST);
            case "swin", "swinv2", "ijepa" -> Optional.of(Pooling.MEAN);
            default -> Optional.empty();
        };
    }
}
