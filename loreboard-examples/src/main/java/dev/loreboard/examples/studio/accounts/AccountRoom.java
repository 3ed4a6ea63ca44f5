package dev.loreboard.examples.studio.accounts;

import dev.loreboard.examples.studio.web.Problem;
import dev.loreboard.examples.studio.web.Room;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts over HTTP: who am I, log in, log out, join, another password, erase me. */
final class AccountRoom implements Room {

    private final Accounts accounts;
    private final People people;
    private final Sessions sessions;
    private final Tries tries;

    private record Claim(@Nullable String name, @Nullable String password) {

        Credentials credentials() {
            return new Credentials(said(name), said(password));
        }

        /** Says no password. */
        @Override
        public String toString() {
            return "Claim to be " + name;
        }
    }

    private record Change(
            @Nullable String password, @Nullable String replacement) {

        /** Says no password. */
        @Override
        public String toString() {
            return "Change of a password";
        }
    }

    private record Reply(Optional<String> name) {

        static Reply of(Person person) {
            return new Reply(Optional.of(person.name()));
        }
    }

    AccountRoom(Accounts accounts, People people, Sessions sessions, Tries tries) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.tries = tries;
    }

    private static String said(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    @Override
    public void open(RoutesConfig routes) {
        routes.get(
                "/api/session",
                context -> context.json(new Reply(accounts.asking(context).map(Person::name))));
        routes.post("/api/session", this::logIn);
        routes.delete("/api/session", this::logOut);
        routes.post("/api/account", this::join);
        routes.put("/api/account/password", this::changePassword);
        routes.post("/api/account/erase", this::erase);
    }

    private void logIn(Context context) {
        Credentials credentials = context.bodyAsClass(Claim.class).credentials();
        context.json(Reply.of(begin(context, recognised(context, credentials))));
    }

    /** The same words for a name that nobody has and for a password that is wrong. */
    private Person recognised(Context context, Credentials credentials) {
        tries.count(context, credentials);
        Person person = people.recognise(credentials)
                .orElseThrow(() ->
                        new Problem(HttpStatus.UNAUTHORIZED, "Name and password do not go together.").at("password"));
        tries.succeeded(credentials);
        return person;
    }

    private void join(Context context) {
        Credentials credentials = context.bodyAsClass(Claim.class).credentials();
        JoiningRules.require(credentials);
        tries.count(context);
        Person person = people.join(credentials)
                .orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "That name is taken.").at("name"));
        context.status(HttpStatus.CREATED).json(Reply.of(begin(context, person)));
    }

    /** A session of its own, in the place of the one that the browser had. */
    private Person begin(Context context, Person person) {
        SessionCookie.read(context).ifPresent(sessions::end);
        SessionCookie.write(context, sessions.begin(person), sessions.idle());
        return person;
    }

    private void logOut(Context context) {
        SessionCookie.read(context).ifPresent(sessions::end);
        SessionCookie.forget(context);
        context.json(new Reply(Optional.empty()));
    }

    /** Logs out everywhere else. */
    private void changePassword(Context context) {
        Person person = accounts.required(context);
        Change change = context.bodyAsClass(Change.class);
        Credentials replacement = new Credentials(person.name(), said(change.replacement()));
        JoiningRules.requirePassword(replacement, "replacement");
        recognised(context, new Credentials(person.name(), said(change.password())));
        people.setPassword(person, replacement.password());
        sessions.endAll(person);
        context.json(Reply.of(begin(context, person)));
    }

    private void erase(Context context) {
        Person person = accounts.required(context);
        String password = said(context.bodyAsClass(Claim.class).password());
        people.erase(recognised(context, new Credentials(person.name(), password)));
        SessionCookie.forget(context);
        context.json(new Reply(Optional.empty()));
    }
}
