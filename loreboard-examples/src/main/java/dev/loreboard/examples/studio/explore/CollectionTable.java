package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.data.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Collections as they are kept. Nobody reaches those of others, since whoever asks is part of each question. */
record CollectionTable(Database database) {

    /** Pictures and models, each in the order that was chosen. */
    record Kept(long number, String name, List<String> pictures, List<String> models) {

        Kept {
            pictures = List.copyOf(pictures);
            models = List.copyOf(models);
        }

        List<String> ids(Thing.Kind kind) {
            return switch (kind) {
                case PICTURE -> pictures;
                case MODEL -> models;
            };
        }

        Kept with(Thing.Kind kind, List<String> ids) {
            return switch (kind) {
                case PICTURE -> new Kept(number, name, ids, models);
                case MODEL -> new Kept(number, name, pictures, ids);
            };
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
            List<String> pictures = things(rows, number, Thing.Kind.PICTURE);
            List<String> models = things(rows, number, Thing.Kind.MODEL);
            return rows.first(
                    "select name from collection where number = ? and person = ?",
                    row -> new Kept(number, row.getString("name"), pictures, models),
                    number,
                    person.number());
        });
    }

    private static List<String> things(Rows rows, long collection, Thing.Kind kind) throws SQLException {
        return rows.all(
                "select thing from collection_thing where collection = ? and kind = ? order by position",
                row -> row.getString("thing"),
                collection,
                kind.word());
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
        for (Thing.Kind kind : Thing.Kind.values()) {
            int position = 0;
            for (String id : collection.ids(kind)) {
                rows.change(
                        "insert into collection_thing values (?, ?, ?, ?)",
                        collection.number(),
                        kind.word(),
                        id,
                        position++);
            }
        }
    }

    void remove(Person person, long number) {
        database.change(
                rows -> rows.change("delete from collection where number = ? and person = ?", number, person.number()));
    }
}
