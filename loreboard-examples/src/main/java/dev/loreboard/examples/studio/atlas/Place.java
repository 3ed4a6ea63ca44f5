package dev.loreboard.examples.studio.atlas;

/**
 * Pictures that lie together, and a name for them.
 *
 * @param id its number among its neighbours, after that of the larger place in which it lies, like {@code 2.1}
 */
record Place(String id, String name, double x, double y) {

    static final String NOWHERE = "";

    /** The id of one of the places within a larger one, or within none. */
    static String within(String larger, int number) {
        return larger.equals(NOWHERE) ? String.valueOf(number) : larger + '.' + number;
    }

    /** Larger places have lower levels; the largest are of level 0. */
    int level() {
        return (int) id.chars().filter(sign -> sign == '.').count();
    }

    /** Whether the other is this place, or a smaller one within. */
    boolean isAround(String other) {
        return other.equals(id) || other.startsWith(id + '.');
    }
}
