package dev.loreboard.clip.tagging;

import java.util.List;

/** What a picture's vector says about every facet, in the order of the taxonomy. */
record PictureScores(List<FacetScores> facets) {

    PictureScores {
        facets = List.copyOf(facets);
    }
}
