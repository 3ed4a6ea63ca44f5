package dev.loreboard.vector.atlas;

/** What draws points together: each to its neighbours, and to those whose neighbour it is. All weights sum to one. */
final class Ties {

    private static final int PIECE = 512;

    private final int[] starts; // (points + 1)
    private final int[] others;
    private final double[] weights;

    private Ties(int[] starts) {
        this.starts = starts;
        this.others = new int[starts[starts.length - 1]];
        this.weights = new double[others.length];
    }

    static Ties of(Neighbours neighbours, int count, double perplexity, Crew crew) {
        double[][] bonds = new double[count][];
        crew.share(count, PIECE, (first, end) -> {
            for (int point = first; point < end; point++) {
                bonds[point] = Bonds.of(neighbours, point, perplexity);
            }
        });
        Ties ties = new Ties(starts(neighbours, count));
        ties.fill(neighbours, bonds);
        return ties;
    }

    private static int[] starts(Neighbours neighbours, int count) {
        int[] starts = new int[count + 1];
        for (int point = 0; point < count; point++) {
            starts[point + 1] += neighbours.each();
            for (int place = 0; place < neighbours.each(); place++) {
                starts[neighbours.row(point, place) + 1]++;
            }
        }
        for (int point = 0; point < count; point++) {
            starts[point + 1] += starts[point];
        }
        return starts;
    }

    private void fill(Neighbours neighbours, double[][] bonds) {
        int[] next = starts.clone();
        for (int point = 0; point < bonds.length; point++) {
            for (int place = 0; place < neighbours.each(); place++) {
                int other = neighbours.row(point, place);
                double weight = bonds[point][place] / (2.0 * bonds.length);
                tie(next[point]++, other, weight);
                tie(next[other]++, point, weight);
            }
        }
    }

    private void tie(int place, int other, double weight) {
        others[place] = other;
        weights[place] = weight;
    }

    /** Adds what draws a point. */
    void draw(Positions positions, int point, Force force) {
        double x = positions.x(point);
        double y = positions.y(point);
        for (int place = starts[point]; place < starts[point + 1]; place++) {
            force.draw(positions.x(others[place]) - x, positions.y(others[place]) - y, weights[place]);
        }
    }
}
