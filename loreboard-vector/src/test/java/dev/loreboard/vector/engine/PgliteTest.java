package dev.loreboard.vector.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("PostgreSQL for tests")
class PgliteTest {

    @RegisterExtension
    static final SharedEngine<Pglite> POSTGRES = Pglite.shared();

    @Test
    @DisplayName("has pgvector")
    void hasPgvector() throws SQLException {
        try (Connection connection = POSTGRES.get().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS vector");
            try (ResultSet distance = statement.executeQuery("SELECT '[1,2]'::vector <#> '[3,4]'::vector")) {
                assertThat(distance.next()).isTrue();
                assertThat(distance.getDouble(1)).isEqualTo(-11);
            }
        }
    }
}
