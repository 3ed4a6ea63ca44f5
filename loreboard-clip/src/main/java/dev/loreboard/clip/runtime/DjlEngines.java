package dev.loreboard.clip.runtime;

import ai.djl.engine.Engine;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;

/** The engines of DJL that this program has. Asking for them loads none, and connects to nothing. */
public final class DjlEngines {

    private DjlEngines() {}

    /**
     * Their names, sorted.
     *
     * @throws ModelException when DJL itself cannot be loaded
     */
    public static Set<String> present() {
        DjlProperties.declineReports();
        try {
            return new TreeSet<>(Engine.getAllEngines());
        } catch (LinkageError | ServiceConfigurationError failure) {
            throw new ModelException(
                    "DJL could not be loaded (" + failure + "). See that ai.djl:api and the engines beside it are of"
                            + " one release, and that DJL_DEFAULT_ENGINE names one that is there, or nothing.",
                    failure);
        }
    }
}
