package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.ClustererProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import java.util.List;

/** Opens a {@link KMeansClusterer} from settings, on threads where some are lent. */
public final class KMeansProvider implements ClustererProvider {

    private static final KMeansOptions DEFAULTS = KMeansOptions.defaults();

    private static final Setting<Integer> STARTS = Setting.number(
                    "starts", "How many times it begins anew; the best end is taken")
            .withDefault(DEFAULTS.starts());
    private static final Setting<Integer> ITERATIONS = Setting.number(
                    "iterations", "After how many a start ends that has not come to rest")
            .withDefault(DEFAULTS.iterations());

    @Override
    public String name() {
        return "kmeans";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(STARTS, ITERATIONS);
    }

    @Override
    public Availability availability(Settings settings) {
        return Availability.ready();
    }

    @Override
    public Clusterer open(Settings settings, Parts parts) {
        settings.require("clusterer \"kmeans\"", settings());
        return new KMeansClusterer(options(settings), parts.executor());
    }

    private static KMeansOptions options(Settings settings) {
        try {
            return new KMeansOptions(settings.get(STARTS), settings.get(ITERATIONS));
        } catch (IllegalArgumentException beyond) {
            throw new SettingsException("clusterer \"kmeans\"", List.of(String.valueOf(beyond.getMessage())));
        }
    }
}
