package dev.loreboard.examples.studio.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.studio.data.Database;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A session")
class SessionsTest {

    private static final Duration IDLE = Duration.ofHours(30);

    @TempDir
    private Path folder;

    private final MovedClock clock = new MovedClock();
    private Database database;
    private Sessions sessions;
    private People people;
    private Person mira;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("studio.db"));
        sessions = new Sessions(database, clock, IDLE);
        people = new People(database, clock, new PasswordHasher(1000));
        mira = people.join(new Credentials("mira", "seven teapots")).orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long kept() {
        return database.read(rows -> rows.number("select count(*) from session"));
    }

    @Test
    @DisplayName("ends when it is not used, and is forgotten with the next that begins")
    void ends() {
        String token = sessions.begin(mira);
        clock.pass(IDLE.minusMillis(1));
        assertThat(sessions.find(token)).isPresent();

        clock.pass(Duration.ofMillis(1));
        assertThat(sessions.find(token)).isEmpty();
        sessions.begin(mira);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    @DisplayName("lives on when it is used, and is written anew now and then only")
    void livesOn() {
        String token = sessions.begin(mira);
        clock.pass(Duration.ofMinutes(59));
        assertThat(sessions.find(token).orElseThrow().ageing()).isFalse();

        clock.pass(Duration.ofMinutes(2));
        assertThat(sessions.find(token).orElseThrow().ageing()).isTrue();
        sessions.renew(token);
        assertThat(sessions.find(token).orElseThrow().ageing()).isFalse();
        clock.pass(IDLE.minusMinutes(1));
        assertThat(sessions.find(token)).isPresent();
    }

    @Test
    @DisplayName("is known by a token of 256 bits, of which the database has the hash alone")
    void isSecret() {
        String token = sessions.begin(mira);

        assertThat(token).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(sessions.begin(mira));
        String kept = database.read(rows -> rows.all("select * from session", row -> row.getString("token")))
                .toString();
        assertThat(kept).doesNotContain(token);
        assertThat(sessions.find(kept)).isEmpty();
    }

    @Test
    @DisplayName("ends alone, or with all others of a person and of no one else")
    void endsWithOthers() {
        Person other = people.join(new Credentials("other", "seven teapots")).orElseThrow();
        String first = sessions.begin(mira);
        String second = sessions.begin(mira);
        String third = sessions.begin(mira);
        String foreign = sessions.begin(other);

        sessions.end(first);
        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isPresent();
        sessions.endAll(mira);
        assertThat(sessions.find(second)).isEmpty();
        assertThat(sessions.find(third)).isEmpty();
        assertThat(sessions.find(foreign).orElseThrow().person()).isEqualTo(other);
    }

    @Test
    @DisplayName("begins with a password that is hashed more often, once that is usual")
    void raisesTheRounds() {
        People later = new People(database, clock, new PasswordHasher(2000));

        assertThat(later.recognise(new Credentials("mira", "seven teapot"))).isEmpty();
        assertThat(rounds()).isEqualTo(1000);
        assertThat(later.recognise(new Credentials("mira", "seven teapots"))).contains(mira);
        assertThat(rounds()).isEqualTo(2000);
        assertThat(later.recognise(new Credentials("mira", "seven teapots"))).contains(mira);
    }

    private long rounds() {
        return database.read(rows -> rows.number("select iterations from person"));
    }
}
