package dev.loreboard.benchmarks.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The other end of a lane in a process of its own: does what it is told on its input, and answers on its output. */
public final class LaneProgram {

    private final PrintStream replies;

    private LaneProgram(PrintStream replies) {
        this.replies = replies;
    }

    /** Runs one side until the input ends. What the side itself prints goes to the error stream. */
    public static void run(Entrant.InJava entrant, Ground ground) throws IOException {
        LaneProgram program = new LaneProgram(System.out);
        System.setOut(System.err);
        try (LocalLane lane = LocalLane.open(entrant, ground)) {
            program.reply(Protocol.ready(lane.ready()));
            program.obey(lane);
        } catch (MissingSideException missing) {
            program.reply(Protocol.missing(String.valueOf(missing.getMessage())));
        }
    }

    private void obey(LocalLane lane) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            if (command.startsWith(Protocol.ROUND)) {
                long milliseconds = Long.parseLong(command.substring(Protocol.ROUND.length()));
                reply(Protocol.round(lane.round(Duration.ofMillis(milliseconds))));
            } else if (command.startsWith(Protocol.ANSWER)) {
                Path file = Path.of(command.substring(Protocol.ANSWER.length()));
                Files.write(file, lane.answer());
                reply(Protocol.written(file.toString()));
            } else {
                throw new IllegalArgumentException("A lane knows the commands \"" + Protocol.ROUND + "\" and \""
                        + Protocol.ANSWER + "\", not \"" + command + "\".");
            }
        }
    }

    private void reply(String line) {
        replies.println(line);
        replies.flush();
    }
}
