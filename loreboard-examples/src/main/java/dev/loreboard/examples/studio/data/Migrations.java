package dev.loreboard.examples.studio.data;

import dev.loreboard.api.failure.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The steps by which a database comes to the form of today; each is taken once, and how many were taken is kept in the file. A step that was
 * ever given away is never changed: what is to be different is a new one.
 */
record Migrations(List<String> names) {

    Migrations {
        names = List.copyOf(names);
    }

    static Migrations all() {
        return new Migrations(List.of(
                "1-gallery",
                "2-judgement",
                "3-visionboard",
                "4-searches",
                "5-atlas",
                "6-learning",
                "7-walls",
                "8-accounts",
                "9-explore",
                "10-models",
                "11-soundtrack",
                "12-surest-first"));
    }

    /** Takes the steps that are left, and says how many. */
    int apply(Rows rows) throws SQLException {
        long taken = rows.number("pragma user_version");
        if (taken > names.size()) {
            throw new StorageException("The database was made by a newer Loreboard: it has " + taken
                    + " steps behind it, and this one knows " + names.size() + ". Use the newer one.");
        }
        List<String> left = names.subList((int) taken, names.size());
        for (String name : left) {
            for (String statement : statements(name)) {
                rows.change(statement);
            }
        }
        rows.change("pragma user_version = " + names.size());
        return left.size();
    }

    private static List<String> statements(String name) {
        try (InputStream file =
                Objects.requireNonNull(Migrations.class.getResourceAsStream("migrations/" + name + ".sql"), name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The migration " + name + " cannot be read.", failure);
        }
    }
}
