package dev.loreboard.vector.s3;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.function.BooleanSupplier;

/**
 * One attempt to ask something.
 *
 * @param stop stops it, or says that it is too late: a change that may have happened is waited for
 */
record Sending(BodyPublisher body, BooleanSupplier stop) {}
