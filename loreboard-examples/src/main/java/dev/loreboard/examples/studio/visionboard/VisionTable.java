package dev.loreboard.examples.studio.visionboard;

import dev.loreboard.api.clustering.ClusterRequest.Pair;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Vision boards as they are kept. */
final class VisionTable {

    private final Database database;

    VisionTable(Database database) {
        this.database = database;
    }

    /** A board and what is said of it in a list. */
    record Summary(long number, String title, long pictures, long stacks) {}

    long add(String title, String wish, List<String> addresses) {
        return database.change(rows -> {
            rows.change("insert into vision (title, wish) values (?, ?)", title, wish);
            long number = rows.number("select last_insert_rowid()");
            for (int position = 0; position < addresses.size(); position++) {
                rows.change(
                        "insert into pin (vision, position, address) values (?, ?, ?)",
                        number,
                        position,
                        addresses.get(position));
            }
            return number;
        });
    }

    List<Summary> summaries() {
        return database.read(rows -> rows.all(
                "select number, title, (select count(*) from pin where vision = number and trouble = ''),"
                        + " (select count(*) from stack where vision = number) from vision order by number desc",
                row -> new Summary(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4))));
    }

    Optional<Vision> find(long number) {
        return database.read(rows -> {
            List<Stack> stacks =
                    rows.all("select * from stack where vision = ? order by position", VisionTable::stack, number);
            List<Pin> pins = rows.all("select * from pin where vision = ? order by position", VisionTable::pin, number);
            return rows.first(
                    "select * from vision where number = ?",
                    row -> new Vision(number, row.getString("title"), row.getString("wish"), stacks, pins),
                    number);
        });
    }

    void wish(long number, String wish) {
        database.change(rows -> rows.change("update vision set wish = ? where number = ?", wish, number));
    }

    /** Notes what was fetched, or why it was not. */
    void fetched(long number, Pin pin) {
        database.change(rows -> rows.change(
                "update pin set picture = ?, title = ?, width = ?, height = ?, colour = ?, thumbnail = ?, trouble = ?"
                        + " where vision = ? and position = ?",
                pin.picture(),
                pin.title(),
                pin.width(),
                pin.height(),
                pin.colour(),
                pin.thumbnail(),
                pin.trouble(),
                number,
                pin.position()));
    }

    /** Lays all pictures anew; a name that a person gave stays with its stack. */
    void lay(long number, List<Stack> stacks, List<Laid> laid) {
        database.change(rows -> {
            rows.change("update pin set stack = null where vision = ?", number);
            rows.change("delete from stack where vision = ? and not renamed", number);
            rows.change("update stack set position = -1 where vision = ?", number);
            for (Stack stack : stacks) {
                rows.change(
                        "insert into stack (vision, id, position, name, representative) values (?, ?, ?, ?, ?)"
                                + " on conflict (vision, id) do update set position = excluded.position,"
                                + " representative = excluded.representative",
                        number,
                        stack.id(),
                        stack.position(),
                        stack.name(),
                        stack.representative());
            }
            for (Laid picture : laid) {
                rows.change(
                        "update pin set stack = ? where vision = ? and picture = ?",
                        picture.stack(),
                        number,
                        picture.picture());
            }
            return rows.change("delete from stack where vision = ? and position < 0", number);
        });
    }

    /** Which picture lies in which stack. */
    record Laid(String picture, String stack) {}

    /**
     * Moves a picture by hand, and remembers with which pictures it belongs together and from which it belongs apart. Where it lay on top,
     * another does now; a stack of which it was the last is gone.
     */
    void move(long number, String picture, String stack, List<String> together, List<String> apart) {
        database.change(rows -> {
            rows.change("update pin set stack = ? where vision = ? and picture = ?", stack, number, picture);
            rows.change(
                    "delete from stack where vision = ?1 and not exists"
                            + " (select 1 from pin where pin.vision = ?1 and pin.stack = stack.id)",
                    number);
            rows.change(
                    "update stack set representative = (select picture from pin where pin.vision = ?1 and pin.stack = stack.id"
                            + " order by position limit 1) where vision = ?1 and representative = ?2 and id <> ?3",
                    number,
                    picture,
                    stack);
            rows.change("delete from pair where vision = ? and (one = ? or other = ?)", number, picture, picture);
            remember(rows, number, picture, together, true);
            return remember(rows, number, picture, apart, false);
        });
    }

    private static int remember(Rows rows, long number, String picture, List<String> others, boolean together)
            throws SQLException {
        int remembered = 0;
        for (String other : others) {
            remembered += rows.change(
                    "insert into pair (vision, one, other, together) values (?, ?, ?, ?) on conflict do nothing",
                    number,
                    picture,
                    other,
                    together ? 1 : 0);
        }
        return remembered;
    }

    List<Pair> pairs(long number, boolean together) {
        return database.read(rows -> rows.all(
                "select one, other from pair where vision = ? and together = ? order by one, other",
                row -> new Pair(row.getString(1), row.getString(2)),
                number,
                together ? 1 : 0));
    }

    /** Whether there is such a stack. */
    boolean rename(long number, String stack, String name) {
        return database.change(rows ->
                rows.change("update stack set name = ?, renamed = 1 where vision = ? and id = ?", name, number, stack)
                        > 0);
    }

    private static Stack stack(ResultSet row) throws SQLException {
        return new Stack(
                row.getString("id"),
                row.getInt("position"),
                row.getString("name"),
                row.getBoolean("renamed"),
                row.getString("representative"));
    }

    private static Pin pin(ResultSet row) throws SQLException {
        return new Pin(
                row.getInt("position"),
                row.getString("address"),
                Optional.ofNullable(row.getString("picture")),
                row.getString("title"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("colour"),
                row.getString("thumbnail"),
                row.getString("trouble"),
                Optional.ofNullable(row.getString("stack")));
    }
}
