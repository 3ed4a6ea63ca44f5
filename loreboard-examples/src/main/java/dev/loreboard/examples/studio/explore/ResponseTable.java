package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.vector.taste.Reaction;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people liked, saved and hid, as it is kept. Each thing has a kind, since not only pictures can be liked. */
record ResponseTable(Database database, Clock clock) {

    private static final String PICTURE = "picture";

    /** What somebody did with a picture, and when. */
    record Kept(String picture, Reaction reaction, Instant told) {}

    /** A picture that many want. */
    record Wanted(String picture, long people) {}

    /** What is liked or saved is not hidden, and the other way round. */
    void add(Person person, String picture, Reaction reaction) {
        Set<Reaction> opposite =
                reaction == Reaction.HIDDEN ? EnumSet.of(Reaction.LIKED, Reaction.SAVED) : EnumSet.of(Reaction.HIDDEN);
        database.change(rows -> {
            for (Reaction other : opposite) {
                rows.change(
                        "delete from response where person = ? and kind = ? and thing = ? and reaction = ?",
                        person.number(),
                        PICTURE,
                        picture,
                        word(other));
            }
            return rows.change(
                    "insert into response values (?, ?, ?, ?, ?) on conflict do nothing",
                    person.number(),
                    PICTURE,
                    picture,
                    word(reaction),
                    clock.millis());
        });
    }

    void remove(Person person, String picture, Reaction reaction) {
        database.change(rows -> rows.change(
                "delete from response where person = ? and kind = ? and thing = ? and reaction = ?",
                person.number(),
                PICTURE,
                picture,
                word(reaction)));
    }

    /** The latest first. */
    List<Kept> of(Person person) {
        return database.read(rows -> rows.all(
                "select thing, reaction, told from response where person = ? and kind = ? order by told desc, thing, reaction",
                row -> new Kept(
                        row.getString("thing"),
                        Reaction.valueOf(row.getString("reaction").toUpperCase(Locale.ROOT)),
                        Instant.ofEpochMilli(row.getLong("told"))),
                person.number(),
                PICTURE));
    }

    /** What at least so many people like or saved, the most wanted first. */
    List<Wanted> wanted(int people, int limit) {
        return database.read(rows -> rows.all(
                "select thing, count(distinct person) as people from response where kind = ? and reaction <> ?"
                        + " group by thing having people >= ? order by people desc, thing limit ?",
                row -> new Wanted(row.getString("thing"), row.getLong("people")),
                PICTURE,
                word(Reaction.HIDDEN),
                people,
                limit));
    }

    static String word(Reaction reaction) {
        return reaction.name().toLowerCase(Locale.ROOT);
    }
}
