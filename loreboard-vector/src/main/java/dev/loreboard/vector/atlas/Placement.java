package dev.loreboard.vector.atlas;

import dev.loreboard.api.embedding.Embedding;
import java.util.List;

/** Places new points among old ones, which stay: at first in the middle of the nearest, then where these draw and all push. */
final class Placement {

    private static final int PIECE = 16;
    private static final int STEPS = 100;
    private static final double RATE = 1;
    private static final double LONGEST = 1;

    private final Neighbours neighbours;
    private final Positions old;
    private final PointTree tree;
    private final double perplexity;

    private Placement(Neighbours neighbours, Positions old, double perplexity) {
        this.neighbours = neighbours;
        this.old = old;
        this.tree = PointTree.of(old);
        this.perplexity = perplexity;
    }

    static Positions of(
            List<Embedding> embeddings, List<Embedding> there, Positions old, AtlasOptions options, Crew crew) {
        int each = Math.min(options.neighbours(), there.size());
        Neighbours neighbours = PanelSearch.of(Rows.of(there), Rows.of(embeddings), each, crew);
        Placement placement = new Placement(neighbours, old, options.perplexity(each));
        Positions placed = new Positions(embeddings.size());
        crew.tell("placing", embeddings.size(), PIECE, (first, end) -> {
            for (int point = first; point < end; point++) {
                placement.place(point, placed);
            }
        });
        return placed;
    }

    private void place(int point, Positions placed) {
        double[] bonds = Bonds.of(neighbours, point, perplexity);
        for (int place = 0; place < bonds.length; place++) {
            int near = neighbours.row(point, place);
            placed.move(point, bonds[place] * old.x(near), bonds[place] * old.y(near));
        }
        for (int step = 0; step < STEPS; step++) {
            move(point, bonds, placed);
        }
    }

    private void move(int point, double[] bonds, Positions placed) {
        double x = placed.x(point);
        double y = placed.y(point);
        Force force = new Force();
        for (int place = 0; place < bonds.length; place++) {
            int near = neighbours.row(point, place);
            force.draw(old.x(near) - x, old.y(near) - y, bonds[place]);
        }
        tree.push(x, y, force);
        double pushing = 1 / force.likeness();
        double byX = RATE * force.x(1, pushing);
        double byY = RATE * force.y(1, pushing);
        double scale = Math.min(1, LONGEST / Math.max(Double.MIN_NORMAL, Math.sqrt(byX * byX + byY * byY)));
        placed.move(point, scale * byX, scale * byY);
    }
}
