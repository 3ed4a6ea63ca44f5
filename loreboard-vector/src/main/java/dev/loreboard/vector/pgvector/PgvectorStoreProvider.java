package dev.loreboard.vector.pgvector;

import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.ProviderException;
import dev.loreboard.api.failure.SettingsException;
import dev.loreboard.api.spi.Availability;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.api.spi.Setting;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.spi.VectorStoreProvider;
import dev.loreboard.api.store.VectorStore;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Opens a {@link PgvectorStore} from settings, on a {@link DataSource} where one is lent. */
public final class PgvectorStoreProvider implements VectorStoreProvider {

    private static final String SUBJECT = "vector store \"pgvector\"";

    private static final Setting<String> URL = Setting.text(
            "url", "The database, like jdbc:postgresql://localhost:5432/boards; without it a DataSource must be lent");
    private static final Setting<String> USER = Setting.text("user", "Who logs in");
    private static final Setting<Secret> PASSWORD = Setting.secret("password", "The password of the user");
    private static final Setting<String> TABLE = Setting.of(
                    "table",
                    "The table with the entries, perhaps with its schema; beside it stands one that ends in _about",
                    "up to 40 letters, digits and underscores",
                    PgvectorStoreProvider::table)
            .withDefault(PgvectorOptions.TABLE);
    private static final Setting<Integer> CONNECTIONS = Setting.number(
                    "connections", "How many connections are opened at most")
            .withDefault(PgvectorOptions.CONNECTIONS);
    private static final Setting<Integer> LINKS = Setting.number(
                    "links", "How many neighbours each entry keeps in the index, pgvector's m")
            .withDefault(Hnsw.defaults().links());
    private static final Setting<Integer> BUILD_EFFORT = Setting.number(
                    "build-effort", "Among how many those are chosen, pgvector's ef_construction")
            .withDefault(Hnsw.defaults().buildEffort());
    private static final Setting<Integer> SEARCH_EFFORT = Setting.number(
                    "search-effort", "How many entries a search keeps in view, pgvector's hnsw.ef_search")
            .withDefault(Hnsw.defaults().searchEffort());

    @Override
    public String name() {
        return "pgvector";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(URL, USER, PASSWORD, TABLE, CONNECTIONS, LINKS, BUILD_EFFORT, SEARCH_EFFORT);
    }

    @Override
    public Availability availability(Settings settings) {
        List<String> problems = settings.problems(settings());
        if (!problems.isEmpty()) {
            return Availability.missing("settings that fit", String.join(" ", problems));
        }
        Optional<String> url = settings.find(URL);
        if (url.isEmpty()) {
            return Availability.missing(
                    "a database", "Name it in " + Settings.variable(name(), URL.name()) + ", or lend a DataSource.");
        }
        try {
            options(settings, new Database.Address(url.get(), Optional.empty(), Optional.empty()));
            return driverFor(url.get());
        } catch (SettingsException misfit) {
            return Availability.missing("settings that fit", String.valueOf(misfit.getMessage()));
        }
    }

    @Override
    public VectorStore open(Settings settings, Parts parts) {
        settings.require(SUBJECT, settings());
        PgvectorOptions options = options(settings, database(settings, parts));
        Optional<EmbeddingSpace> space = parts.space();
        return space.isPresent() ? new PgvectorStore(options, space.get()) : PgvectorStore.existing(options);
    }

    private static PgvectorOptions options(Settings settings, Database database) {
        try {
            return new PgvectorOptions(
                    database,
                    settings.get(TABLE),
                    new Hnsw(settings.get(LINKS), settings.get(BUILD_EFFORT), settings.get(SEARCH_EFFORT)),
                    settings.get(CONNECTIONS));
        } catch (IllegalArgumentException misfit) {
            throw new SettingsException(SUBJECT, List.of(String.valueOf(misfit.getMessage())));
        }
    }

    /** What the settings name, before what was lent. */
    private Database database(Settings settings, Parts parts) {
        Optional<String> url = settings.find(URL);
        if (url.isPresent()) {
            return new Database.Address(url.get(), settings.find(USER), settings.find(PASSWORD));
        }
        return parts.find(DataSource.class)
                .<Database>map(Database.Lent::new)
                .orElseThrow(() -> new ProviderException("The vector store \"pgvector\" has no database. Name one in "
                        + Settings.variable(name(), URL.name()) + ", or lend a DataSource."));
    }

    private static Availability driverFor(String url) {
        return DriverManager.drivers().anyMatch(driver -> accepts(driver, url))
                ? Availability.ready()
                : Availability.missing(
                        "a JDBC driver for its address",
                        "Add org.postgresql:postgresql, and begin the address with jdbc:postgresql:.");
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException failure) {
            return false;
        }
    }

    private static String table(String name) {
        return PgvectorOptions.at("").withTable(name).table();
    }
}
