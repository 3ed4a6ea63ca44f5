package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.data.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Collections as they are kept. Nobody reaches those of others, since whoever asks is part of each question. */
record CollectionTable(Database database) {

    private static final String PICTURE = "picture";

    /** @param pictures in the order that was chosen */
    record Kept(long number, String name, List<String> pictures) {

        Kept {
            pictures = List.copyOf(pictures);
        }
    }

    long add(Person person, String name) {
        return database.change(rows -> {
            rows.change("insert into collection (person, name) values (?, ?)", person.number(), name);
            return rows.number("select last_insert_rowid()");
        });
    }

    long count(Person person) {
        return database.read(rows -> rows.number("select count(*) from collection where person = ?", person.number()));
    }

    List<Kept> of(Person person) {
        List<Long> numbers = database.read(rows -> rows.all(
                "select number from collection where person = ? order by number",
                row -> row.getLong("number"),
                person.number()));
        return numbers.stream().flatMap(number -> find(person, number).stream()).toList();
    }

    Optional<Kept> find(Person person, long number) {
        return database.read(rows -> {
            List<String> pictures = rows.all(
                    "select thing from collection_thing where collection = ? and kind = ? order by position",
                    row -> row.getString("thing"),
                    number,
                    PICTURE);
            return rows.first(
                    "select name from collection where number = ? and person = ?",
                    row -> new Kept(number, row.getString("name"), pictures),
                    number,
                    person.number());
        });
    }

    /** Takes the place of what was kept under this number, if it is the person's. */
    void replace(Person person, Kept collection) {
        database.change(rows -> {
            int own = rows.change(
                    "update collection set name = ? where number = ? and person = ?",
                    collection.name(),
                    collection.number(),
                    person.number());
            if (own > 0) {
                fill(rows, collection);
            }
            return own;
        });
    }

    private static void fill(Rows rows, Kept collection) throws SQLException {
        rows.change("delete from collection_thing where collection = ?", collection.number());
        int position = 0;
        for (String picture : collection.pictures()) {
            rows.change(
                    "insert into collection_thing values (?, ?, ?, ?)",
                    collection.number(),
                    PICTURE,
                    picture,
                    position++);
        }
    }

    void remove(Person person, long number) {
        database.change(
                rows -> rows.change("delete from collection where number = ? and person = ?", number, person.number()));
    }
}
