package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.TaggerProvider;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.clip.model.Likelihood;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens a {@link ZeroShotTagger} on the embedder that is lent. */
public final class ZeroShotProvider implements TaggerProvider {

    private static final String SUBJECT = "tagger \"zero-shot\"";

    private static final Setting<Path> TAXONOMY =
            Setting.path("taxonomy", "The file with facets, labels and prompts; if not said, one of fantasy art");
    private static final Setting<Path> CALIBRATION =
            Setting.path("calibration", "The file that loreboard calibrate wrote for this model and taxonomy");
    private static final Setting<Double> SCALE = number(
            "scale", "What cosines are multiplied by; if not said, what the model knows, else 100 as CLIP learned it");
    private static final Setting<Double> BIAS =
            number("bias", "What is added then, for a model that judges each text by itself, as SigLIP does");
    private static final Setting<Integer> TOGETHER = Setting.number(
                    "together", "How many pictures are embedded at once, 1 to 1024")
            .withDefault(32);

    private static Setting<Double> number(String name, String description) {
        return Setting.of(name, description, "a number", Double::valueOf);
    }

    @Override
    public String name() {
        return "zero-shot";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(TAXONOMY, CALIBRATION, SCALE, BIAS, TOGETHER);
    }

    @Override
    public Availability availability(Settings settings) {
        try {
            settings.require(SUBJECT, settings());
            options(settings);
            return Availability.ready();
        } catch (SettingsException misfit) {
            return Availability.missing("settings that fit", String.valueOf(misfit.getMessage()));
        } catch (TaggingException unusable) {
            return Availability.missing("files that can be used", String.valueOf(unusable.getMessage()));
        }
    }

    @Override
    public Tagger open(Settings settings, Parts parts) {
        settings.require(SUBJECT, settings());
        ZeroShotOptions options = options(settings);
        Embedder embedder = parts.need(Embedder.class);
        if (!embedder.accepts().contains(Modality.TEXT) || !embedder.accepts().contains(Modality.IMAGE)) {
            throw new ProviderException("The " + SUBJECT + " compares pictures with words, and was lent an embedder of "
                    + embedder.accepts() + ". Lend one of both, for example the embedder \"clip\".");
        }
        return new ZeroShotTagger(embedder, options);
    }

    private static ZeroShotOptions options(Settings settings) {
        Taxonomy taxonomy = settings.find(TAXONOMY).map(Taxonomy::read).orElseGet(Taxonomy::fantasyArt);
        Optional<Calibration> calibration = settings.find(CALIBRATION).map(Calibration::read);
        try {
            return new ZeroShotOptions(taxonomy, calibration, likelihood(settings), settings.get(TOGETHER));
        } catch (IllegalArgumentException misfit) {
            throw new SettingsException(SUBJECT, List.of(String.valueOf(misfit.getMessage())));
        }
    }

    private static Optional<Likelihood> likelihood(Settings settings) {
        Optional<Double> scale = settings.find(SCALE);
        Optional<Double> bias = settings.find(BIAS);
        if (scale.isEmpty() && bias.isPresent()) {
            throw new SettingsException(SUBJECT, List.of("\"bias\" goes with \"scale\", which is missing."));
        }
        return scale.map(known -> bias.<Likelihood>map(added -> new Likelihood.Sigmoid(known, added))
                .orElseGet(() -> new Likelihood.Softmax(known)));
    }
}
