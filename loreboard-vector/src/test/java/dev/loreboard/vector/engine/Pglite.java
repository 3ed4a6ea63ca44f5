package dev.loreboard.vector.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A PostgreSQL with pgvector in memory: the real server, compiled for Node. It serves one session at a time, so a
 * connection in a transaction keeps all others waiting.
 */
public final class Pglite implements RunningEngine {

    public static final String USER = "postgres";
    public static final String PASSWORD = "any";

    private final ChildEngine engine;

    private Pglite(ChildEngine engine) {
        this.engine = engine;
    }

    public static SharedEngine<Pglite> shared() {
        return new SharedEngine<>("pgvector", Pglite::start);
    }

    private static Pglite start() throws EngineUnavailableException, InterruptedException {
        return new Pglite(NodeEngine.start(
                "pglite",
                port -> List.of(
                        "node_modules/@electric-sql/pglite-socket/dist/scripts/server.js",
                        "--db=memory://",
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--extensions=@electric-sql/pglite-pgvector:vector",
                        "--max-connections=20"),
                Pglite::answers));
    }

    /** For JDBC. */
    public String url() {
        return url(engine.port());
    }

    public int port() {
        return engine.port();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, PASSWORD);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** For JDBC, to this machine. */
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port
                + "/postgres?sslmode=disable&connectTimeout=10&loginTimeout=10&socketTimeout=60&prepareThreshold=0";
    }

    private static boolean answers(int port) {
        try (Connection connection = DriverManager.getConnection(url(port), USER, PASSWORD);
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException notYet) {
            return false;
        }
    }
}
