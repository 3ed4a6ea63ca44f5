package dev.loreboard.examples.studio.dashboard;

import dev.loreboard.examples.studio.data.Database;
import java.util.List;

/** Counts what is in the tables. */
record Counts(Database database) {

    private static final int MOST_LABELS = 15;

    /** There are few of them, and an index finds them, so it is quicker to look here than among those that hang. */
    private static final String LEFT_OUT = "(select id from picture where reason > '')";

    private static final List<String> FACETS =
            List.of("subject", "mood", "palette", "style", "time", "weather", "era", "kind");

    /** Words for one side of pictures, the most frequent first. */
    record Facet(String name, List<Bar> bars) {}

    /** A place of the map and how many pictures lie there. */
    record Place(String id, String name, long members) {}

    long hanging() {
        return number("select count(*) from hanging");
    }

    long favourites() {
        return number("select count(*) from hanging where favourite");
    }

    long leftOut() {
        return number("select count(*) from left_out");
    }

    long tracks() {
        return number("select count(*) from track");
    }

    private long number(String sql) {
        return database.read(rows -> rows.number(sql));
    }

    /** Those of which something is seen in pictures that hang; kinds are those of what was left out, too. */
    List<Facet> facets() {
        return FACETS.stream()
                .map(name -> new Facet(name, bars(name)))
                .filter(facet -> !facet.bars().isEmpty())
                .toList();
    }

    private List<Bar> bars(String facet) {
        return database.read(rows -> rows.all(
                "select label, count(*) from tag where facet = ?"
                        + " and (facet = 'kind' or picture not in " + LEFT_OUT
                        + ") group by label order by count(*) desc, label limit ?",
                row -> new Bar(row.getString(1), row.getLong(2)),
                facet,
                MOST_LABELS));
    }

    /** The largest places of the map. */
    List<Place> places() {
        return database.read(rows -> rows.all(
                "select place.id, place.name, members from atlas_place place join"
                        + " (select substr(place, 1, instr(place || '.', '.') - 1) as land, count(*) as members from atlas_point"
                        + " where picture not in " + LEFT_OUT + " group by land)"
                        + " on place.id = land order by members desc, place.id",
                row -> new Place(row.getString(1), row.getString(2), row.getLong(3))));
    }
}
