package dev.loreboard.examples.studio.accounts;

import dev.loreboard.examples.studio.data.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who is logged in. A browser knows its session by a token that nobody can guess; what is kept is the hash of it, so that a copy of the
 * database logs in nobody. A session that is not used for a while ends.
 */
final class Sessions {

    private static final int TOKEN_BYTES = 32;
    private static final int PARTS = 30;

    private final Database database;
    private final Clock clock;
    private final Duration idle;
    private final SecureRandom random = new SecureRandom();

    /**
     * Somebody who is logged in.
     *
     * @param ageing whether the session is to be renewed, now that it is used
     */
    record Found(Person person, boolean ageing) {}

    /** @param idle after which a session ends that is not used */
    Sessions(Database database, Clock clock, Duration idle) {
        this.database = database;
        this.clock = clock;
        this.idle = idle;
    }

    Duration idle() {
        return idle;
    }

    /** Begins a session and gives its token; those that ended are forgotten. */
    String begin(Person person) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.change(rows -> {
            rows.change("delete from session where ends <= ?", clock.millis());
            return rows.change("insert into session values (?, ?, ?)", hash(token), person.number(), end());
        });
        return token;
    }

    Optional<Found> find(String token) {
        return database.read(rows -> rows.first(
                "select number, name, ends from session join person on number = person where token = ? and ends > ?",
                row -> new Found(
                        new Person(row.getLong("number"), row.getString("name")), isAgeing(row.getLong("ends"))),
                hash(token),
                clock.millis()));
    }

    /** The first use after a thirtieth of its time. */
    private boolean isAgeing(long ends) {
        return ends < end() - idle.dividedBy(PARTS).toMillis();
    }

    void renew(String token) {
        database.change(rows -> rows.change("update session set ends = ? where token = ?", end(), hash(token)));
    }

    void end(String token) {
        database.change(rows -> rows.change("delete from session where token = ?", hash(token)));
    }

    void endAll(Person person) {
        database.change(rows -> rows.change("delete from session where person = ?", person.number()));
    }

    private long end() {
        return clock.instant().plus(idle).toEpochMilli();
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java has to have.", impossible);
        }
    }
}
