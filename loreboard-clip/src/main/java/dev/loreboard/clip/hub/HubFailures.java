package dev.loreboard.clip.hub;

import dev.loreboard.api.failure.ServiceException;
import java.io.IOException;
import java.net.URI;

/** Says in words why a hub did not do what it was asked. */
final class HubFailures {

    private static final int SERVER_ERROR = 500;

    private HubFailures() {}

    static ServiceException refused(HubAnswer answer) {
        int status = answer.status();
        String said = asked(answer.asked()) + " It answered " + status + answer.words() + ".";
        boolean busy = status >= SERVER_ERROR || status == 408 || status == 425 || status == 429;
        if (!busy) {
            return ServiceException.permanent(said + advice(status), null);
        }
        return answer.retryAfter()
                .map(wait -> ServiceException.passing(
                        said + " It wants to be left alone for " + wait.toSeconds() + " seconds.", wait))
                .orElseGet(() ->
                        ServiceException.passing(said + " Try again later.", new IOException("status " + status)));
    }

    static ServiceException broken(URI address, IOException cause) {
        return ServiceException.passing(
                asked(address) + " The connection failed (" + cause
                        + "). What came is kept; the same call goes on from there.",
                cause);
    }

    /** What may be right with the next try. */
    static ServiceException unfit(URI address, String found) {
        return ServiceException.passing(asked(address) + " " + found, new IOException(found));
    }

    static ServiceException wrong(URI address, String found) {
        return ServiceException.permanent(asked(address) + " " + found, null);
    }

    /** Without what stands behind the question mark, which may be a key. */
    static String shown(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority().replaceFirst("^.*@", "") + address.getRawPath();
    }

    private static String asked(URI address) {
        return "The hub was asked for " + shown(address) + ".";
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 ->
                " Check the name of the repository; if it is right, the hub wants to know who asks: give it a token in"
                        + " LOREBOARD_MODELS_TOKEN.";
            case 403 ->
                " The model is not for everybody. Accept its terms on its page at the hub, and give the token of the"
                        + " account that did in LOREBOARD_MODELS_TOKEN.";
            case 404 -> " Check the names of the repository, the revision and the file.";
            default -> "";
        };
    }
}
