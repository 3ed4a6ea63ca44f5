package dev.loreboard.vector.pgvector;

/**
 * The names of a store's tables, quoted.
 *
 * @param schema with quotes and a dot behind it; empty where none is named
 */
record Table(String schema, String name) {

    /** @param named as {@link PgvectorOptions} checked it */
    static Table named(String named) {
        int dot = named.indexOf('.');
        return new Table(dot < 0 ? "" : quoted(named.substring(0, dot)) + ".", named.substring(dot + 1));
    }

    String entries() {
        return schema + quoted(name);
    }

    String about() {
        return schema + quoted(name + "_about");
    }

    /** An index lies in the schema of its table by itself. */
    String index(String what) {
        return quoted(name + "_" + what);
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
