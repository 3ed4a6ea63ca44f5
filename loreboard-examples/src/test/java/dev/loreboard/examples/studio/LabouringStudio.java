package dev.loreboard.examples.studio;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Opens a studio, asks for work, stops it in the middle by holding the database, prints a line and waits to be killed. */
final class LabouringStudio {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private LabouringStudio() {}

    /** @param arguments the folder, and the name of a labour */
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Labour labour = Labour.valueOf(arguments[1]);
        try (OpenStudio studio = OpenStudio.in(folder, Labour.SAMPLES);
                Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("studio.db"))) {
            labour.begin(studio);
            hold(database, labour);
            System.out.println(labour);
            Thread.sleep(PATIENCE);
        }
    }

    /** Who holds a database keeps all others from changing it; whether the moment has come is asked while it is held. */
    private static void hold(Connection database, Labour labour) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Statement statement = database.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
            while (System.nanoTime() < end) {
                statement.execute("begin immediate");
                if (says(statement, labour.moment())
                        && says(statement, "select count(*) from job where state = 'running'")) {
                    return;
                }
                statement.execute("rollback");
                Thread.sleep(2);
            }
        }
        throw new IllegalStateException(labour + " was never seen at work.");
    }

    private static boolean says(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
