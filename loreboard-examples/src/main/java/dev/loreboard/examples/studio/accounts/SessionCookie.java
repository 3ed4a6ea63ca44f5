package dev.loreboard.examples.studio.accounts;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/** How a browser remembers its session: no script can read it, no other site sends it along. */
final class SessionCookie {

    private static final String NAME = "loreboard-session";

    private SessionCookie() {}

    static Optional<String> read(Context context) {
        return Optional.ofNullable(context.cookie(NAME)).filter(token -> !token.isEmpty());
    }

    static void write(Context context, String token, Duration life) {
        boolean secure = isSecure(context);
        context.cookie(new Cookie(NAME, token, "/", (int) life.toSeconds(), secure, true, null, SameSite.LAX));
    }

    static void forget(Context context) {
        write(context, "", Duration.ZERO);
    }

    /** Also where something in front of the studio speaks https for it. */
    private static boolean isSecure(Context context) {
        return context.scheme().equals("https") || "https".equals(context.header("X-Forwarded-Proto"));
    }
}
