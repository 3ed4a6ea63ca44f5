package dev.loreboard.vector.pgvector;

import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.ServiceException;
import dev.loreboard.api.failure.StorageException;
import java.sql.SQLException;
import java.util.Set;

/**
 * Says in words what a database's failure means.
 *
 * @param store which store it is, for messages
 */
record SqlFailures(String store) {

    /** Too many connections, starting up, shutting down, no memory. */
    private static final Set<String> PASSING_STATES = Set.of("53300", "53200", "57P01", "57P02", "57P03", "55P03");

    private static final int MOST_WORDS = 500;
    private static final String NO_DRIVER = "No suitable driver";

    /** @param what was done: "putting 5 entries" */
    LoreboardException of(String what, SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String message = message(failure);
        if (message.startsWith(NO_DRIVER)) {
            return ServiceException.permanent(
                    start(what)
                            + "there is no JDBC driver for its address. Add org.postgresql:postgresql, and begin the "
                            + "address with jdbc:postgresql:.",
                    null);
        }
        String said = start(what) + "PostgreSQL said (" + state + "): " + message;
        if (isPassing(state)) {
            return ServiceException.passing(
                    said + " It may pass; see that the server is up and can be reached.", failure);
        }
        return switch (state) {
            case "28000", "28P01" -> ServiceException.permanent(said + " Check the user and the password.", failure);
            case "3D000" -> ServiceException.permanent(said + " Make the database, or name another one.", failure);
            case "42501" ->
                new StorageException(
                        said
                                + " Grant the user what is missing; an administrator can make the extension:"
                                + " CREATE EXTENSION vector.",
                        failure);
            case "42P07" ->
                new StorageException(
                        said + " It is no table of a pgvector store. Name another one for the store.", failure);
            case "3F000" -> new StorageException(said + " Make the schema: CREATE SCHEMA.", failure);
            case "42P01" ->
                new StorageException(said + " Somebody removed it; open the store again to make it anew.", failure);
            case "0A000", "58P01" ->
                new StorageException(said + " If the extension is missing, install pgvector on the server.", failure);
            default -> new StorageException(said, failure);
        };
    }

    /** Connections that broke, and transactions that got in each other's way. */
    private static boolean isPassing(String state) {
        return state.startsWith("08") || state.startsWith("40") || PASSING_STATES.contains(state);
    }

    private String start(String what) {
        return "In " + store + ", " + what + " failed; ";
    }

    /** That of a batch repeats all that was to be put; the server's own words stand behind it. */
    private static String message(SQLException failure) {
        SQLException next = failure.getNextException();
        String message = String.valueOf((next == null ? failure : next).getMessage());
        return message.substring(0, Math.min(MOST_WORDS, message.length()));
    }
}
