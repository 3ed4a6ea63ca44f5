package dev.loreboard.vector.clustering;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.ClustererProvider;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import java.util.List;
import java.util.OptionalInt;

/** Opens a {@link GroupsClusterer} from settings, on threads where some are lent. */
public final class GroupsProvider implements ClustererProvider {

    private static final KMeansOptions DEFAULTS = KMeansOptions.defaults();

    private static final Setting<Integer> STARTS = Setting.number(
                    "starts", "How many times k-means begins anew; the best end is taken")
            .withDefault(DEFAULTS.starts());
    private static final Setting<Integer> ITERATIONS = Setting.number(
                    "iterations", "After how many a start of k-means ends that has not come to rest")
            .withDefault(DEFAULTS.iterations());
    private static final Setting<Integer> SMALLEST =
            Setting.number("smallest", "How many entries a cluster has at least where the number of clusters is free");
    private static final Setting<Integer> NEIGHBOURS = Setting.number(
            "neighbours",
            "How many entries, itself among them, tell how dense it is around one, where that number is free");

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(STARTS, ITERATIONS, SMALLEST, NEIGHBOURS);
    }

    @Override
    public Availability availability(Settings settings) {
        return Availability.ready();
    }

    @Override
    public Clusterer open(Settings settings, Parts parts) {
        settings.require("clusterer \"groups\"", settings());
        return new GroupsClusterer(options(settings), parts.executor());
    }

    private static GroupsOptions options(Settings settings) {
        try {
            return new GroupsOptions(
                    new KMeansOptions(settings.get(STARTS), settings.get(ITERATIONS)),
                    new DensityOptions(said(settings, SMALLEST), said(settings, NEIGHBOURS)));
        } catch (IllegalArgumentException beyond) {
            throw new SettingsException("clusterer \"groups\"", List.of(String.valueOf(beyond.getMessage())));
        }
    }

    private static OptionalInt said(Settings settings, Setting<Integer> setting) {
        return settings.find(setting).stream().mapToInt(Integer::intValue).findFirst();
    }
}
