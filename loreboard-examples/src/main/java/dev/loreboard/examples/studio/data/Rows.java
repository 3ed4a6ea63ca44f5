package dev.loreboard.examples.studio.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements over one connection; values take the places of question marks, an empty optional that of nothing. */
public final class Rows {

    private final Connection connection;

    /** What is made of a row. */
    @FunctionalInterface
    public interface Form<T> {

        T of(ResultSet row) throws SQLException;
    }

    Rows(Connection connection) {
        this.connection = connection;
    }

    public <T> List<T> all(String sql, Form<T> form, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(form.of(rows));
                }
            }
            return found;
        }
    }

    public <T> Optional<T> first(String sql, Form<T> form, Object... values) throws SQLException {
        return all(sql, form, values).stream().findFirst();
    }

    public long number(String sql, Object... values) throws SQLException {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    /** Changes rows, and says how many. */
    public int change(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i]);
        }
    }
}
