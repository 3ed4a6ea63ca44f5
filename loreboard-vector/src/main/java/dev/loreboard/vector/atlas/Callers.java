package dev.loreboard.vector.atlas;

/** The rows that have a row among their neighbours, the first few of them. */
final class Callers {

    private final int each;
    private final int[] rows; // (count, each)
    private final int[] sizes;

    private Callers(int count, int each) {
        this.each = each;
        this.rows = new int[Math.multiplyExact(count, each)];
        this.sizes = new int[count];
    }

    /** As many at most as each row has neighbours; those come first that are near. */
    static Callers of(Neighbours neighbours, int count) {
        Callers callers = new Callers(count, neighbours.each());
        for (int place = 0; place < neighbours.each(); place++) {
            for (int row = 0; row < count; row++) {
                callers.add(neighbours.row(row, place), row);
            }
        }
        return callers;
    }

    private void add(int called, int caller) {
        if (sizes[called] < each) {
            rows[called * each + sizes[called]++] = caller;
        }
    }

    int count(int called) {
        return sizes[called];
    }

    int row(int called, int place) {
        return rows[called * each + place];
    }
}
