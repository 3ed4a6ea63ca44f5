package dev.loreboard.vector.atlas;

import dev.loreboard.api.embedding.Embedding;
import java.util.List;
import java.util.SplittableRandom;

/** From vectors to positions. */
final class Cartography {

    /** Up to so many vectors are all compared with each other. */
    private static final int COMPARED = 10_000;
    /** So few lie where the principal plane shows them; what draws and pushes has nothing to tell apart. */
    private static final int FEW = 10;

    private static final double START = 1e-4;
    private static final double SHAKE = 1e-6;

    private Cartography() {}

    static Positions layOut(List<Embedding> embeddings, AtlasOptions options, Crew crew) {
        if (embeddings.isEmpty()) {
            return new Positions(0);
        }
        Rows rows = Rows.of(embeddings);
        Positions positions = PrincipalPlane.of(rows, options.seed());
        positions.centre();
        if (rows.count() < FEW) {
            positions.spread(1);
            return positions;
        }
        positions.spread(START);
        positions.shake(new SplittableRandom(options.seed()), SHAKE);
        Layout.move(ties(rows, options, crew), positions, options.epochs(), crew);
        return positions;
    }

    private static Ties ties(Rows rows, AtlasOptions options, Crew crew) {
        int each = Math.min(options.neighbours(), rows.count() - 1);
        Neighbours neighbours = rows.count() <= COMPARED
                ? PanelSearch.among(rows, each, crew)
                : NearSearch.among(rows, each, options.seed(), crew);
        return Ties.of(neighbours, rows.count(), options.perplexity(each), crew);
    }
}
