package dev.loreboard.api;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Tagger;
import java.util.Optional;

/** What a board can be given beside its model and its store. */
record Tools(
        Optional<Tagger> tagger,
        Optional<Describer> describer,
        Optional<Clusterer> clusterer,
        Optional<DuplicateFinder> duplicateFinder) {

    static final Tools NONE = new Tools(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static <T> T need(Optional<T> tool, String name, String call) {
        return tool.orElseThrow(() -> new ProviderException(
                "This board has no " + name + ". Open it with one:" + " Loreboard.at(folder)." + call + "(...)."));
    }
}
