package dev.loreboard.clip;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.clip.hub.ModelStore;
import dev.loreboard.clip.hub.ModelStoreOptions;
import dev.loreboard.clip.hub.PulledModel;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.model.Reading;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.OnnxOptions;
import dev.loreboard.clip.text.Overlong;
import dev.loreboard.clip.text.Prompts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of an embedder whose model stands in a folder, whatever runs it. A value, safe to share.
 *
 * @param embedder its name
 * @param own the settings that it has besides
 */
public record FolderSettings(String embedder, List<Setting<?>> own) {

    private static final Setting<String> MODEL = Setting.of(
                    "model",
                    "the folder with the model, as it was published, or the name of one that was pulled",
                    "a path or a name",
                    FolderSettings::pathOrName)
            .required();
    private static final Setting<Path> MODELS =
            Setting.path("models", "where pulled models are kept; the user's folder for caches if not said");
    private static final Setting<Precision> PRECISION = Setting.choice(
                    "precision", "which of the folder's graphs is run", Precision.class)
            .withDefault(Precision.BEST);

    /** How many threads work on one call. */
    public static final Setting<Integer> THREADS =
            upTo(1024, "threads", "how many threads work on one call; as many as there are processors if not said");

    private static final Setting<Integer> BATCH =
            upTo(1024, "batch", "how many items share one run of a graph").withDefault(8);
    private static final Setting<Boolean> REPRODUCIBLE = Setting.flag(
                    "reproducible", "whether an item gets the same vector in any company, also in 8 bits")
            .withDefault(true);
    private static final Setting<Overlong> OVERLONG = Setting.choice(
                    "overlong", "what happens to texts that are longer than the model reads", Overlong.class)
            .withDefault(Overlong.CUT);

    private static final Setting<String> QUERY =
            Setting.text("query-prompt", "what comes before a question; what the folder says, or nothing, if not said");
    private static final Setting<String> PASSAGE =
            Setting.text("passage-prompt", "what comes before a text to be found; likewise");

    public FolderSettings {
        own = List.copyOf(own);
    }

    /** Refuses what is neither. */
    private static String pathOrName(String text) {
        return Path.of(text).toString();
    }

    private static Setting<Integer> upTo(int most, String name, String description) {
        return Setting.of(name, description, "a whole number from 1 to " + most, text -> {
            int number = Integer.parseInt(text);
            if (number < 1 || number > most) {
                throw new IllegalArgumentException(text);
            }
            return number;
        });
    }

    /** Those that every such embedder has, and then its own. */
    public List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(
                List.of(MODEL, MODELS, PRECISION, THREADS, BATCH, REPRODUCIBLE, OVERLONG, QUERY, PASSAGE));
        all.addAll(own);
        return List.copyOf(all);
    }

    /**
     * Whether the folder has what is needed.
     *
     * @param ending how the names of the graphs end that would be run, by the settings
     */
    public Availability availability(Settings settings, Function<Settings, String> ending) {
        try {
            if (settings.find(MODEL).isEmpty()) {
                return Availability.missing(
                        "a model",
                        "Name its folder, or one that was pulled, in " + Settings.variable(embedder, MODEL.name())
                                + ".");
            }
            List<String> problems = settings.problems(all());
            if (!problems.isEmpty()) {
                return Availability.missing("settings that fit", String.join(" ", problems));
            }
            ModelFolder folder = ModelFolder.recognise(folder(settings));
            folder.towers(settings.get(PRECISION), ending.apply(settings));
            return folder.reading()
                    .map(Reading::tokenizer)
                    .filter(tokenizer -> !Files.isRegularFile(tokenizer))
                    .map(tokenizer -> Availability.missing(
                            "the tokenizer of its model", "Put " + tokenizer + " where it was published."))
                    .orElseGet(Availability::ready);
        } catch (ModelException | SettingsException | StorageException unusable) {
            return Availability.missing("a model that can be used", String.valueOf(unusable.getMessage()));
        }
    }

    /** @throws SettingsException when some setting does not fit */
    public ClipOptions options(Settings settings) {
        settings.require("embedder \"" + embedder + "\"", all());
        Optional<Integer> threads = settings.find(THREADS);
        OnnxOptions engine = OnnxOptions.defaults();
        ClipOptions options = ClipOptions.at(folder(settings))
                .withPrecision(settings.get(PRECISION))
                .withBatch(settings.get(BATCH))
                .withReproducible(settings.get(REPRODUCIBLE))
                .withOverlong(settings.get(OVERLONG))
                .withEngine(threads.map(engine::withThreads).orElse(engine));
        return prompts(settings).map(options::withPrompts).orElse(options);
    }

    private static Optional<Prompts> prompts(Settings settings) {
        Optional<String> query = settings.find(QUERY);
        Optional<String> passage = settings.find(PASSAGE);
        return query.isPresent() || passage.isPresent()
                ? Optional.of(new Prompts(query.orElse(""), passage.orElse(""), ""))
                : Optional.empty();
    }

    /** The folder that is named, or else that of the pulled model of the name. Nothing is ever fetched. */
    private static Path folder(Settings settings) {
        String said = settings.get(MODEL);
        Path folder = Path.of(said);
        if (Files.exists(folder) || folder.isAbsolute()) {
            return folder;
        }
        ModelStoreOptions usual = ModelStoreOptions.usual().offline();
        ModelStoreOptions options = settings.find(MODELS).map(usual::withFolder).orElse(usual);
        try (ModelStore store = new ModelStore(options)) {
            return store.find(said)
                    .map(PulledModel::folder)
                    .orElseThrow(
                            () -> new ModelException("There is no folder " + said + ", and no model of this name in "
                                    + options.folder()
                                    + ". Name a folder that is there, or get the model with: loreboard models pull "
                                    + said));
        }
    }
}
