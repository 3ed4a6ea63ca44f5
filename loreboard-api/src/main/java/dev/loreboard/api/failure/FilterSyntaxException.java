package dev.loreboard.api.failure;

/** A filter in text form that does not parse; the message points at the column. */
public final class FilterSyntaxException extends LoreboardException {

    private static final long serialVersionUID = 1L;

    private final int column;

    /** @param column the place of the mistake, counted from 1 */
    public FilterSyntaxException(String text, int column, String problem) {
        super(problem + " (column " + column + ")\n  " + text + "\n  " + " ".repeat(column - 1) + "^", null);
        this.column = column;
    }

    /** Where the mistake stands, counted from 1. */
    public int column() {
        return column;
    }
}
