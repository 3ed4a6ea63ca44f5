package dev.loreboard.examples.studio.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The studio's database")
class DatabaseTest {

    @TempDir
    private Path folder;

    private Database open() {
        return Database.open(folder.resolve("deep/studio.db"));
    }

    private static long pictures(Database database) {
        return database.read(rows -> rows.number("select count(*) from picture"));
    }

    private static int add(Rows rows, String id) throws SQLException {
        return rows.change(
                "insert into picture (id, title, source, width, height, colour, thumbnail) values (?, '', '', 1, 1, '', '')",
                id);
    }

    @Test
    @DisplayName("keeps what was changed until it is opened again")
    void keeps() {
        try (Database database = open()) {
            database.change(rows -> add(rows, "a"));
        }
        try (Database database = open()) {
            assertThat(pictures(database)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("does all of a change or nothing")
    void changesAllOrNothing() {
        try (Database database = open()) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> database.change(rows -> add(rows, "a") + add(rows, "a")))
                    .withMessageContaining("studio.db could not change")
                    .withMessageContaining("UNIQUE");
            assertThat(pictures(database)).isZero();
        }
    }

    @Test
    @DisplayName("waits for another program that changes it just now, also where it reads before it changes")
    void waitsForOthers() throws SQLException, InterruptedException {
        try (Database database = open();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("deep/studio.db"));
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            CompletableFuture<Long> change = CompletableFuture.supplyAsync(() -> database.change(rows -> {
                long before = rows.number("select count(*) from picture");
                return before + add(rows, "a");
            }));
            Thread.sleep(200);
            statement.execute("rollback");

            assertThat(change.join()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("refuses a file of a newer form, and leaves it as it is")
    void refusesNewer() {
        try (Database database = open()) {
            database.change(rows -> rows.change("pragma user_version = 99"));
        }
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(this::open)
                    .withMessageStartingWith("The database was made by a newer Loreboard: it has 99 steps behind it");
        }
    }
}
