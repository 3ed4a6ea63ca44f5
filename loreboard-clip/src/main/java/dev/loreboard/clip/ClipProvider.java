package dev.loreboard.clip;

import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.EmbedderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.runtime.OnnxOptions.Device;
import dev.loreboard.clip.text.Overlong;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens a {@link ClipEmbedder}. */
public final class ClipProvider implements EmbedderProvider {

    private static final Setting<Path> MODEL = Setting.path("model", "the folder with the model, as it was published")
            .required();
    private static final Setting<Precision> PRECISION = Setting.choice(
                    "precision", "which of the folder's graphs is run", Precision.class)
            .withDefault(Precision.BEST);
    private static final Setting<Integer> THREADS =
            upTo(1024, "threads", "how many threads work on one call; as many as there are processors if not said");
    private static final Setting<Integer> BATCH =
            upTo(1024, "batch", "how many items share one run of a graph").withDefault(8);
    private static final Setting<Boolean> REPRODUCIBLE = Setting.flag(
                    "reproducible", "whether an item gets the same vector in any company, also in 8 bits")
            .withDefault(true);
    private static final Setting<Device> DEVICE = Setting.choice(
                    "device", "what computes; without a card for cuda the processors do", Device.class)
            .withDefault(Device.CPU);
    private static final Setting<Overlong> OVERLONG = Setting.choice(
                    "overlong", "what happens to texts that are longer than the model reads", Overlong.class)
            .withDefault(Overlong.CUT);

    private static Setting<Integer> upTo(int most, String name, String description) {
        return Setting.of(name, description, "a whole number from 1 to " + most, text -> {
            int number = Integer.parseInt(text);
            if (number < 1 || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    @Override
    public String name() {
        return "clip";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MODEL, PRECISION, THREADS, BATCH, REPRODUCIBLE, DEVICE, OVERLONG);
    }

    @Override
    public Availability availability(Settings settings) {
        try {
            if (settings.find(MODEL).isEmpty()) {
                return Availability.missing(
                        "a model", "Name its folder in " + Settings.variable(name(), MODEL.name()) + ".");
            }
            List<String> problems = settings.problems(settings());
            if (!problems.isEmpty()) {
                return Availability.missing("settings that fit", String.join(" ", problems));
            }
            ModelFolder folder = ModelFolder.recognise(settings.get(MODEL));
            folder.towers(settings.get(PRECISION));
            return Files.isRegularFile(folder.tokenizer())
                    ? Availability.ready()
                    : Availability.missing(
                            "the tokenizer of its model", "Put " + folder.tokenizer() + " where it was published.");
        } catch (ModelException | SettingsException unusable) {
            return Availability.missing("a model that can be used", String.valueOf(unusable.getMessage()));
        }
    }

    @Override
    public Embedder open(Settings settings, Parts parts) {
        settings.require("embedder \"clip\"", settings());
        Optional<Integer> threads = settings.find(THREADS);
        OnnxOptions engine = OnnxOptions.defaults().withDevice(settings.get(DEVICE));
        return new ClipEmbedder(ClipOptions.at(settings.get(MODEL))
                .withPrecision(settings.get(PRECISION))
                .withBatch(settings.get(BATCH))
                .withReproducible(settings.get(REPRODUCIBLE))
                .withOverlong(settings.get(OVERLONG))
                .withEngine(threads.map(engine::withThreads).orElse(engine)));
    }
}
