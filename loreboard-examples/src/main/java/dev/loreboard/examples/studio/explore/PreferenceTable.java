package dev.loreboard.examples.studio.explore;

import dev.loreboard.examples.studio.accounts.Person;
import dev.loreboard.examples.studio.data.Database;

/** Preferences as they are kept. */
record PreferenceTable(Database database) {

    Preferences of(Person person) {
        return database.read(rows -> rows.first(
                        "select * from preference where person = ?",
                        row -> new Preferences(row.getString("interests"), row.getBoolean("surprise")),
                        person.number()))
                .orElseGet(Preferences::ofNobody);
    }

    void keep(Person person, Preferences preferences) {
        database.change(rows -> rows.change(
                "insert into preference values (?, ?, ?) on conflict (person)"
                        + " do update set interests = excluded.interests, surprise = excluded.surprise",
                person.number(),
                preferences.interests(),
                preferences.surprise()));
    }
}
