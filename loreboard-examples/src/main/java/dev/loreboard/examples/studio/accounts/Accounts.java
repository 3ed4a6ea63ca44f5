package dev.loreboard.examples.studio.accounts;

import dev.loreboard.examples.studio.data.Database;
import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The parts of accounts, put together; rooms ask it who is asking. */
public final class Accounts {

    private final Sessions sessions;
    private final Room room;

    /** @param idle after which somebody who does nothing is logged out */
    public Accounts(Database database, Clock clock, Duration idle) {
        this.sessions = new Sessions(database, clock, idle);
        People people = new People(database, clock, PasswordHasher.slow());
        this.room = new AccountRoom(this, people, sessions, new Tries(clock));
    }

    public List<Room> rooms() {
        return List.of(room);
    }

    /** Who asks, if they are logged in. The answer is theirs alone: nothing in between may keep it. */
    public Optional<Person> asking(Context context) {
        context.header(Header.CACHE_CONTROL, "no-store");
        Optional<String> token = SessionCookie.read(context);
        Optional<Sessions.Found> found = token.flatMap(sessions::find);
        if (found.map(Sessions.Found::ageing).orElse(false)) {
            sessions.renew(token.orElseThrow());
            SessionCookie.write(context, token.orElseThrow(), sessions.idle());
        }
        return found.map(Sessions.Found::person);
    }

    /** Who asks; whoever is not logged in is refused. */
    public Person required(Context context) {
        return asking(context)
                .orElseThrow(() -> new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "This is for people with an account. Log in at /account, or make one there."));
    }
}
