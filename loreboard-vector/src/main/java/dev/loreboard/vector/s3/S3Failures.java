package dev.loreboard.vector.s3;

import dev.loreboard.api.failure.ServiceException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * Says in words why a server did not do what it was asked.
 *
 * @param request what it was asked
 */
record S3Failures(S3Request request, Clock clock) {

    private static final int SERVER_ERROR = 500;
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);
    private static final Set<String> PASSING = Set.of("BadDigest", "OperationAborted", "RequestTimeout");

    ServiceException refused(ErrorAnswer error) {
        String code = error.code().isEmpty() ? "" : " (" + error.code() + ")";
        String words = error.words().isEmpty() ? "." : ": " + error.words();
        String said = asked() + " It answered " + error.status() + code + words;
        if (!passes(error)) {
            return ServiceException.permanent(said + advice(error), null);
        }
        return error.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> ServiceException.passing(said, Duration.ofSeconds(Long.parseLong(seconds))))
                .orElseGet(() -> ServiceException.passing(said, new IOException("status " + error.status())));
    }

    ServiceException late(Duration limit, Throwable cause) {
        return ServiceException.passing(
                asked() + " It did not answer within " + limit.toMillis()
                        + " ms. Give it more time, or see what keeps it.",
                cause);
    }

    ServiceException broken(Throwable cause) {
        if (cause instanceof NonsenseException) {
            return ServiceException.permanent(
                    asked() + " It answered what no S3 server does: " + cause.getMessage()
                            + ". See that the endpoint is that of an S3 server.",
                    cause);
        }
        return ServiceException.passing(
                asked() + " The connection failed (" + cause
                        + "). See that the endpoint is right, that the server is up and that it can be reached.",
                cause);
    }

    private String asked() {
        return "S3 was asked: " + request + ".";
    }

    private static boolean passes(ErrorAnswer error) {
        return error.status() >= SERVER_ERROR || BUSY.contains(error.status()) || PASSING.contains(error.code());
    }

    private String advice(ErrorAnswer error) {
        return switch (error.code()) {
            case "InvalidAccessKeyId" -> " Check the access key.";
            case "SignatureDoesNotMatch" -> " Check the secret key.";
            case "ExpiredToken", "InvalidToken", "TokenRefreshRequired" ->
                " Keys that were lent for some time have run out, or came without their session token: take new ones.";
            case "RequestTimeTooSkewed" ->
                " This machine's clock says " + clock.instant() + ", the server's says "
                        + error.headers().firstValue("Date").orElse("nothing") + ". Set the one that is wrong.";
            case "AccessDenied", "AllAccessDisabled" ->
                " See that these keys may read, write, list and remove in the bucket; to keys that may not list, what is"
                        + " not there is denied as well.";
            case "NoSuchBucket" -> " Check the name of the bucket, or make it; a store makes none.";
            case "PermanentRedirect",
                    "TemporaryRedirect",
                    "AuthorizationHeaderMalformed",
                    "IllegalLocationConstraintException" ->
                " Check the region and the endpoint: the bucket is elsewhere.";
            default -> error.status() / 100 == 3 ? " Name the address in the endpoint that it sends on to." : "";
        };
    }
}
