package dev.loreboard.clip.audio;

import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.TaggerProvider;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.clip.runtime.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens an {@link AudioTagger}. */
public final class AudioTaggerProvider implements TaggerProvider {

    private static final String NAME = "yamnet";
    private static final String SUBJECT = "tagger \"" + NAME + "\"";

    private static final Setting<Path> MODEL = Setting.path(
                    "model", "the folder with " + AudioTagger.GRAPH + " and " + AudioTagger.CLASSES)
            .required();
    private static final Setting<Double> LEAST = confidence("least", "the confidence from which a word is given");
    private static final Setting<Double> LEAST_MOOD =
            confidence("least-mood", "the same for moods, of which the model is never very sure");
    private static final Setting<Integer> THREADS = Setting.of(
            "threads",
            "how many threads work on one window; as many as there are processors if not said",
            "a whole number from 1 to 1024",
            text -> within(Integer.parseInt(text), 1024));

    private static int within(int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("not from 1 to " + most);
        }
        return number;
    }

    private static Setting<Double> confidence(String name, String description) {
        return Setting.of(name, description, "a number above 0, up to 1", text -> {
            double number = Double.parseDouble(text);
            if (!(number > 0 && number <= 1)) {
                throw new IllegalArgumentException("not above 0, up to 1");
            }
            return number;
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MODEL, LEAST, LEAST_MOOD, THREADS);
    }

    @Override
    public Availability availability(Settings settings) {
        try {
            if (settings.find(MODEL).isEmpty()) {
                return Availability.missing(
                        "a model",
                        "Name the folder with " + AudioTagger.GRAPH + " and " + AudioTagger.CLASSES + " in "
                                + Settings.variable(NAME, MODEL.name()) + ".");
            }
            settings.require(SUBJECT, settings());
            Path folder = settings.get(MODEL);
            Optional<String> missing = List.of(AudioTagger.GRAPH, AudioTagger.CLASSES).stream()
                    .filter(file -> !Files.isRegularFile(folder.resolve(file)))
                    .findFirst();
            if (missing.isPresent()) {
                return Availability.missing(
                        "the file " + missing.get(), "Put " + folder.resolve(missing.get()) + " where it belongs.");
            }
            ClassMap.read(folder.resolve(AudioTagger.CLASSES));
            return Availability.ready();
        } catch (SettingsException misfit) {
            return Availability.missing("settings that fit", String.valueOf(misfit.getMessage()));
        } catch (ModelException unusable) {
            return Availability.missing("a model that can be used", String.valueOf(unusable.getMessage()));
        }
    }

    @Override
    public Tagger open(Settings settings, Parts parts) {
        settings.require(SUBJECT, settings());
        AudioTaggerOptions options = AudioTaggerOptions.at(settings.get(MODEL));
        options = settings.find(LEAST).map(options::withLeast).orElse(options);
        options = settings.find(LEAST_MOOD).map(options::withLeastMood).orElse(options);
        Optional<Integer> threads = settings.find(THREADS);
        return new AudioTagger(
                threads.isEmpty()
                        ? options
                        : options.withEngine(options.engine().withThreads(threads.get())));
    }
}
