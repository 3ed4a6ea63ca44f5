package dev.loreboard.benchmarks.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A lane in a process of its own. While it is not told to run, it waits and costs nothing. */
final class ChildLane implements Lane {

    /** Longer than the longest index takes to build; a side that hangs must not hang everything. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Writer commands;
    private final BufferedReader replies;
    private final Path log;
    private final Path answers;
    private final Ready ready;

    private ChildLane(Process process, Path scratch, Path log) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.replies = process.inputReader(StandardCharsets.UTF_8);
        this.log = log;
        this.answers = scratch.resolve("answer");
        this.ready = Protocol.readReady(reply());
    }

    /** Starts a process, and waits until it is ready. */
    static ChildLane start(ProcessBuilder builder, Path scratch) throws IOException {
        Path log = scratch.resolve("log.txt");
        Process process = builder.redirectError(log.toFile()).start();
        try {
            return new ChildLane(process, scratch, log);
        } catch (RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    @Override
    public Ready ready() {
        return ready;
    }

    @Override
    public Round round(Duration atLeast) {
        return Protocol.readRound(ask(Protocol.ROUND + atLeast.toMillis()));
    }

    @Override
    public byte[] answer() throws IOException {
        Protocol.readWritten(ask(Protocol.ANSWER + answers));
        return Files.readAllBytes(answers);
    }

    @Override
    public void close() {
        try (commands;
                replies) {
            commands.close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            process.destroyForcibly();
        }
    }

    private String ask(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException gone) {
            throw ended(gone);
        }
        return reply();
    }

    private String reply() {
        CompletableFuture<Optional<String>> line = new CompletableFuture<>();
        Thread.startVirtualThread(() -> read(line));
        try {
            return line.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join()
                    .orElseThrow(() -> ended(new IOException("end of output")));
        } catch (CompletionException failure) {
            process.destroyForcibly();
            throw ended(failure);
        }
    }

    private void read(CompletableFuture<Optional<String>> line) {
        try {
            line.complete(Optional.ofNullable(replies.readLine()));
        } catch (IOException failure) {
            line.completeExceptionally(failure);
        }
    }

    private MissingSideException ended(Exception cause) {
        process.destroyForcibly();
        return new MissingSideException(
                "It ended too early, or said nothing for " + PATIENCE + "; last it said: " + lastWords(), cause);
    }

    /** The last line that is no part of a stack trace. */
    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                    .toList();
            return lines.isEmpty() ? "nothing" : lines.getLast().strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
