package dev.loreboard.examples.studio.accounts;

import dev.loreboard.examples.studio.data.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Those who have an account, and what is kept of their passwords. */
final class People {

    private final Database database;
    private final Clock clock;
    private final PasswordHasher hasher;

    private record Known(Person person, PasswordHash hash) {}

    People(Database database, Clock clock, PasswordHasher hasher) {
        this.database = database;
        this.clock = clock;
        this.hasher = hasher;
    }

    /** Makes an account, unless the name is taken. */
    Optional<Person> join(Credentials credentials) {
        if (known(credentials.key()).isPresent()) {
            return Optional.empty();
        }
        PasswordHash hash = hasher.of(credentials.password());
        return database.change(rows -> {
            int added = rows.change(
                    "insert into person (name, key, iterations, salt, hash, joined) values (?, ?, ?, ?, ?, ?)"
                            + " on conflict (key) do nothing",
                    credentials.name(),
                    credentials.key(),
                    hash.iterations(),
                    hash.salt(),
                    hash.hash(),
                    clock.millis());
            return added == 0
                    ? Optional.empty()
                    : Optional.of(new Person(rows.number("select last_insert_rowid()"), credentials.name()));
        });
    }

    /** Who this is, if the password is right. A name that nobody has costs as much work as a wrong password. */
    Optional<Person> recognise(Credentials credentials) {
        Optional<Known> known = known(credentials.key());
        PasswordHash hash = known.map(Known::hash).orElseGet(hasher::ofNobody);
        if (!hasher.matches(credentials.password(), hash)) {
            return Optional.empty();
        }
        Optional<Person> person = known.map(Known::person);
        if (hasher.isOutdated(hash)) {
            person.ifPresent(someone -> setPassword(someone, credentials.password()));
        }
        return person;
    }

    void setPassword(Person person, String password) {
        PasswordHash hash = hasher.of(password);
        database.change(rows -> rows.change(
                "update person set iterations = ?, salt = ?, hash = ? where number = ?",
                hash.iterations(),
                hash.salt(),
                hash.hash(),
                person.number()));
    }

    /** Forgets somebody, with all that is theirs. */
    void erase(Person person) {
        database.change(rows -> rows.change("delete from person where number = ?", person.number()));
    }

    private Optional<Known> known(String key) {
        return database.read(rows -> rows.first("select * from person where key = ?", People::known, key));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new Person(row.getLong("number"), row.getString("name")),
                new PasswordHash(row.getInt("iterations"), row.getString("salt"), row.getString("hash")));
    }
}
