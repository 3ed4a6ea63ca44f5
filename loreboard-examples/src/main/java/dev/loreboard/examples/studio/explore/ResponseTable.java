package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.vector.taste.Reaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people liked, saved and hid, as it is kept. */
record ResponseTable(Database database, Clock clock) {

    private static final String ONE = " from response where person = ? and kind = ? and thing = ?";

    /** What somebody did with a thing, and when. */
    record Kept(Thing thing, Reaction reaction, Instant told) {}

    /** A thing that many want. */
    record Wanted(String id, long people) {}

    /** What is liked or saved is not hidden, and the other way round. */
    void add(Person person, Thing thing, Reaction reaction) {
        Set<Reaction> opposite =
                reaction == Reaction.HIDDEN ? EnumSet.of(Reaction.LIKED, Reaction.SAVED) : EnumSet.of(Reaction.HIDDEN);
        database.change(rows -> {
            for (Reaction other : opposite) {
                rows.change(
                        "delete" + ONE + " and reaction = ?",
                        person.number(),
                        thing.kind().word(),
                        thing.id(),
                        word(other));
            }
            return rows.change(
                    "insert into response values (?, ?, ?, ?, ?) on conflict do nothing",
                    person.number(),
                    thing.kind().word(),
                    thing.id(),
                    word(reaction),
                    clock.millis());
        });
    }

    void remove(Person person, Thing thing, Reaction reaction) {
        database.change(rows -> rows.change(
                "delete" + ONE + " and reaction = ?",
                person.number(),
                thing.kind().word(),
                thing.id(),
                word(reaction)));
    }

    /** To things of all kinds, the latest first. */
    List<Kept> of(Person person) {
        return database.read(rows -> rows.all(
                "select * from response where person = ? order by told desc, kind, thing, reaction",
                row -> new Kept(
                        new Thing(Thing.Kind.valueOf(upper(row, "kind")), row.getString("thing")),
                        reaction(row),
                        Instant.ofEpochMilli(row.getLong("told"))),
                person.number()));
    }

    /** To one thing. */
    Set<Reaction> of(Person person, Thing thing) {
        return new HashSet<>(database.read(rows -> rows.all(
                "select reaction" + ONE,
                ResponseTable::reaction,
                person.number(),
                thing.kind().word(),
                thing.id())));
    }

    /** What at least so many people like or saved, the most wanted first. */
    List<Wanted> wanted(Thing.Kind kind, int people, int limit) {
        return database.read(rows -> rows.all(
                "select thing, count(distinct person) as people from response where kind = ? and reaction <> ?"
                        + " group by thing having people >= ? order by people desc, thing limit ?",
                row -> new Wanted(row.getString("thing"), row.getLong("people")),
                kind.word(),
                word(Reaction.HIDDEN),
                people,
                limit));
    }

    static String word(Reaction reaction) {
        return reaction.name().toLowerCase(Locale.ROOT);
    }

    private static Reaction reaction(ResultSet row) throws SQLException {
        return Reaction.valueOf(upper(row, "reaction"));
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }
}
