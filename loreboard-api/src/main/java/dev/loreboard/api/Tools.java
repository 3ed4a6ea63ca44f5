package dev.loreboard.api;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.content.Fingerprinter;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Tagger;
import java.util.Optional;

/**
 * What a board passes further questions on to.
 *
 * @param fingerprinter the one that a board can do without
 */
record Tools(
        Tool<Tagger> tagger,
        Tool<Describer> describer,
        Tool<Clusterer> clusterer,
        Tool<DuplicateFinder> duplicateFinder,
        Tool<Optional<Fingerprinter>> fingerprinter) {}
