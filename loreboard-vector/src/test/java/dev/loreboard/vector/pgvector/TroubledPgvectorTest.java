package dev.loreboard.vector.pgvector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.store.Entry;
import dev.loreboard.api.store.filter.Filter;
import dev.loreboard.vector.engine.Line;
import dev.loreboard.vector.engine.Pglite;
import dev.loreboard.vector.engine.SharedEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("A store in a PostgreSQL that has trouble")
class TroubledPgvectorTest {

    @RegisterExtension
    static final SharedEngine<Pglite> POSTGRES = Pglite.shared();

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("some model", 3);

    @Test
    @DisplayName("goes on when its connections were cut")
    void goesOnAfterACut() throws IOException {
        try (Line line = Line.to(POSTGRES.get().port());
                PgvectorStore store = new PgvectorStore(options("cut", line.port()), SPACE)) {
            store.put(List.of(entry("before")));

            line.cut();
            store.put(List.of(entry("after")));
            line.cut();

            assertThat(store.count(Filter.everything())).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("that cannot be reached says so")
    void saysThatItCannotBeReached() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }

        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> new PgvectorStore(options("nobody", nobody), SPACE))
                .withMessageContaining("can be reached")
                .satisfies(failure -> assertThat(failure.worthRetrying()).isTrue());
    }

    @Test
    @DisplayName("ends a call whose thread is interrupted while the server is busy, and keeps nothing of it")
    void endsAnInterruptedCall() throws Exception {
        try (PgvectorStore store = new PgvectorStore(options("interrupted"), SPACE)) {
            AtomicReference<Throwable> outcome = new AtomicReference<>();
            Thread caller = new Thread(() -> outcome.set(catchThrowable(() -> store.put(
                    IntStream.range(0, 100).mapToObj(i -> entry("entry " + i)).toList()))));
            try (Connection busy = POSTGRES.get().connect();
                    Statement statement = busy.createStatement()) {
                busy.setAutoCommit(false);
                statement.execute("LOCK TABLE interrupted IN ACCESS EXCLUSIVE MODE");
                caller.start();
                while (caller.isAlive() && caller.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }

                caller.interrupt();
                caller.join(20_000);

                assertThat(caller.isAlive()).isFalse();
                assertThat(outcome.get()).isInstanceOf(CancelledException.class);
                busy.rollback();
            }

            assertThat(store.count(Filter.everything())).isZero();
        }
    }

    @Test
    @DisplayName("gives lent connections back whatever happens")
    void givesConnectionsBack() {
        AtomicInteger out = new AtomicInteger();
        PgvectorOptions options = PgvectorOptions.on(new CountedSource(POSTGRES.get(), out).source())
                .withTable("given_back");
        try (PgvectorStore store = new PgvectorStore(options, SPACE)) {
            store.put(List.of(entry("one")));
            execute("DROP TABLE given_back");

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> store.put(List.of(entry("two"))))
                    .withMessageContaining("42P01")
                    .withMessageNotContaining("INSERT")
                    .withMessageContaining("open the store again");
        }
        assertThat(out).hasValue(0);
    }

    @Test
    @DisplayName("leaves a table alone that something else made")
    void leavesForeignTablesAlone() {
        execute("CREATE TABLE foreigner (name text)");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> new PgvectorStore(options("foreigner"), SPACE))
                .withMessageContaining("no table of a pgvector store");
    }

    @Test
    @DisplayName("leaves a table alone that a newer version made")
    void leavesNewerTablesAlone() {
        new PgvectorStore(options("newer"), SPACE).close();
        execute("UPDATE newer_about SET format = 2");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> new PgvectorStore(options("newer"), SPACE))
                .withMessageContaining("has the format 2");
    }

    @Test
    @DisplayName("says what to do about a schema that is not there")
    void saysWhatToDoAboutASchema() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> new PgvectorStore(options("nowhere.board"), SPACE))
                .withMessageContaining("nowhere")
                .withMessageContaining("CREATE SCHEMA");
    }

    private static PgvectorOptions options(String table) {
        return options(table, POSTGRES.get().port());
    }

    private static PgvectorOptions options(String table, int port) {
        return PgvectorOptions.at(Pglite.url(port), Pglite.USER, new Secret(Pglite.PASSWORD))
                .withTable(table);
    }

    private static void execute(String sql) {
        try (Connection connection = POSTGRES.get().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Entry entry(String id) {
        return Entry.of(id, Embedding.of(SPACE, 1, 2, 3));
    }
}
