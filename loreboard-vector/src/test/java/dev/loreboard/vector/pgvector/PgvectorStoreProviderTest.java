package dev.loreboard.vector.pgvector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import dev.loreboard.tck.spi.KeepingStoreProviderContract;
import dev.loreboard.vector.engine.Pglite;
import dev.loreboard.vector.engine.SharedEngine;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("once")
@DisplayName("The door to stores in PostgreSQL keeps the contract")
class PgvectorStoreProviderTest implements KeepingStoreProviderContract {

    @RegisterExtension
    static final SharedEngine<Pglite> POSTGRES = Pglite.shared();

    @Override
    public VectorStoreProvider provider() {
        return new PgvectorStoreProvider();
    }

    @Override
    public Settings workingSettings() {
        return Settings.none()
                .with("url", POSTGRES.get().url())
                .with("user", Pglite.USER)
                .with("password", Pglite.PASSWORD)
                .with("table", "provider");
    }

    @Override
    public Settings settingsOfNothing() {
        return workingSettings().with("table", "absent");
    }

    @Test
    @DisplayName("takes connections that were lent, and gives all of them back")
    void takesLentConnections() {
        AtomicInteger taken = new AtomicInteger();
        DataSource source = new CountedSource(POSTGRES.get(), taken).source();
        Settings settings = Settings.none().with("table", "lent");

        try (VectorStore store = provider().open(settings, parts().with(DataSource.class, source))) {
            assertThat(store.find("nothing")).isEmpty();
        }

        assertThat(taken).hasValue(0);
    }

    @Test
    @DisplayName("without a database says where to name one")
    void saysWhereToNameADatabase() {
        assertThat(provider().availability(Settings.none()))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).contains("LOREBOARD_PGVECTOR_URL", "DataSource"));
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> provider().open(Settings.none(), parts()))
                .withMessageContaining("LOREBOARD_PGVECTOR_URL");
    }

    @Test
    @DisplayName("without a driver for the address says which one to add, and does not show the address")
    void saysWhichDriverToAdd() {
        Settings settings = Settings.none().with("url", "jdbc:nothing://host?password=hunter2");

        assertThat(provider().availability(settings))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).contains("org.postgresql:postgresql"));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> provider().open(settings, parts()))
                .withMessageContaining("org.postgresql:postgresql")
                .withMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "table, a; DROP TABLE b, \"table\" must be",
        "table, a.b.c, \"table\" must be",
        "connections, 0, at least one connection",
        "search-effort, 1001, for the search effort",
        "links, 1, for the links",
        "build-effort, x, \"build-effort\" must be"
    })
    @DisplayName("refuses what makes no sense, before it opens anything and when it does")
    void refusesWhatMakesNoSense(String setting, String value, String words) {
        Settings settings = workingSettings().with(setting, value);

        assertThat(provider().availability(settings))
                .isInstanceOfSatisfying(
                        Availability.Missing.class,
                        missing -> assertThat(missing.remedy()).contains(words));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> provider().open(settings, parts()))
                .withMessageContaining(words);
    }
}
