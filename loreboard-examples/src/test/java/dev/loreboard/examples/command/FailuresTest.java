package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.failure.StorageException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayName("A failed command")
class FailuresTest {

    private final StringWriter errors = new StringWriter();
    private final CommandLine commandLine = LoreboardCommand.commandLine().setErr(new PrintWriter(errors));

    @Test
    @DisplayName("tells the reason in one line and exits with 1")
    void tellsTheReason() {
        int exitCode = Failures.report(new StorageException("The disk is full."), commandLine, false);

        assertThat(exitCode).isEqualTo(1);
        assertThat(errors.toString().strip()).isEqualTo("The disk is full.");
    }

    @Test
    @DisplayName("shows the stack trace when it was asked for")
    void showsTheTraceOnDemand() {
        Failures.report(new StorageException("The disk is full."), commandLine, true);

        assertThat(errors.toString()).contains("The disk is full.", "at " + FailuresTest.class.getName());
    }

    @Test
    @DisplayName("shows the stack trace of a mistake in the program, asked for or not")
    void showsTheTraceOfAMistake() {
        int exitCode = Failures.report(new IllegalStateException("oops"), commandLine, false);

        assertThat(exitCode).isEqualTo(1);
        assertThat(errors.toString()).contains("a mistake in the program", "at " + FailuresTest.class.getName());
    }
}
