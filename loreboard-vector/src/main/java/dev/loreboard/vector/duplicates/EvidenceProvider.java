package dev.loreboard.vector.duplicates;

import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.DuplicateFinderProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import java.util.List;

/** Opens {@link EvidenceDuplicates} from settings. */
public final class EvidenceProvider implements DuplicateFinderProvider {

    private static final EvidenceOptions DEFAULTS = EvidenceOptions.defaults();

    private static final Setting<Integer> DIFFERENCE = Setting.number(
                    "difference", "In how many bits the fingerprints of one picture differ at most")
            .withDefault(DEFAULTS.difference());
    private static final Setting<Double> SAME_PICTURE = similarity(
                    "same-picture", "How similar the embeddings of one picture are at least")
            .withDefault(DEFAULTS.samePicture());
    private static final Setting<Double> NEAR_SHOT = similarity(
                    "near-shot", "How similar embeddings are at least that need no fingerprint beside them")
            .withDefault(DEFAULTS.nearShot());

    private static Setting<Double> similarity(String name, String description) {
        return Setting.of(name, description, "a number like 0.95", Double::valueOf);
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(DIFFERENCE, SAME_PICTURE, NEAR_SHOT);
    }

    @Override
    public Availability availability(Settings settings) {
        return Availability.ready();
    }

    @Override
    public DuplicateFinder open(Settings settings, Parts parts) {
        settings.require("duplicate finder \"evidence\"", settings());
        return new EvidenceDuplicates(options(settings));
    }

    private static EvidenceOptions options(Settings settings) {
        try {
            return new EvidenceOptions(settings.get(DIFFERENCE), settings.get(SAME_PICTURE), settings.get(NEAR_SHOT));
        } catch (IllegalArgumentException beyond) {
            throw new SettingsException("duplicate finder \"evidence\"", List.of(String.valueOf(beyond.getMessage())));
        }
    }
}
