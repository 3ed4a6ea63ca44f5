package dev.loreboard.api;

import dev.loreboard.api.clustering.Clusterer;
import dev.loreboard.api.clustering.DuplicateFinder;
import dev.loreboard.api.tagging.Describer;
import dev.loreboard.api.tagging.Tagger;

/** What a board passes further questions on to. */
record Tools(
        Tool<Tagger> tagger,
        Tool<Describer> describer,
        Tool<Clusterer> clusterer,
        Tool<DuplicateFinder> duplicateFinder) {}
