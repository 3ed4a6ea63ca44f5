package dev.loreboard.examples.studio.atlas;

import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.data.Rows;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The map as it is kept. A picture that hangs no more is on it no more. */
final class AtlasTable {

    private final Database database;

    /** A picture and where it lies, as the page shows it. */
    record Point(
            long number,
            String id,
            String title,
            String colour,
            String thumbnail,
            int width,
            int height,
            double x,
            double y,
            String place) {}

    AtlasTable(Database database) {
        this.database = database;
    }

    /** In the order in which the pictures came. */
    List<Point> points() {
        return database.read(rows -> rows.all(
                "select * from atlas_point join hanging on hanging.id = atlas_point.picture order by number",
                row -> new Point(
                        row.getLong("number"),
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("colour"),
                        row.getString("thumbnail"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getDouble("x"),
                        row.getDouble("y"),
                        row.getString("place"))));
    }

    List<Spot> spots() {
        return points().stream()
                .map(point -> new Spot(point.id(), point.x(), point.y(), point.place()))
                .toList();
    }

    List<Place> places() {
        return database.read(rows -> rows.all(
                "select * from atlas_place order by id",
                row -> new Place(row.getString("id"), row.getString("name"), row.getDouble("x"), row.getDouble("y"))));
    }

    /** Ids of all pictures that are to be on a map. */
    Set<String> hanging() {
        return new HashSet<>(database.read(rows -> rows.all("select id from hanging", row -> row.getString(1))));
    }

    /** How many pictures hang and are not on the map. */
    long missing() {
        return database.read(
                rows -> rows.number("select count(*) from hanging where id not in (select picture from atlas_point)"));
    }

    boolean isEmpty() {
        return database.read(rows -> rows.number("select count(*) from atlas_point")) == 0;
    }

    /** Takes the place of the map that was there. */
    void draw(List<Place> places, List<Spot> spots) {
        database.change(rows -> {
            rows.change("delete from atlas_point");
            rows.change("delete from atlas_place");
            for (Place place : places) {
                rows.change(
                        "insert into atlas_place (id, name, x, y) values (?, ?, ?, ?)",
                        place.id(),
                        place.name(),
                        place.x(),
                        place.y());
            }
            return add(rows, spots);
        });
    }

    /** Adds to the map. */
    void add(List<Spot> spots) {
        database.change(rows -> add(rows, spots));
    }

    private static int add(Rows rows, List<Spot> spots) throws SQLException {
        int added = 0;
        for (Spot spot : spots) {
            added += rows.change(
                    "insert into atlas_point (picture, x, y, place) values (?, ?, ?, ?) on conflict (picture) do nothing",
                    spot.picture(),
                    spot.x(),
                    spot.y(),
                    spot.place());
        }
        return added;
    }
}
