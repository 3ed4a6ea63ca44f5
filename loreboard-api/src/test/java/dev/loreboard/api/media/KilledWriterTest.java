package dev.loreboard.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A writer that is killed")
class KilledWriterTest {

    private static final int KILLS = 6;
    private static final long SEED = 20_261_121;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("leaves everything that it acknowledged, again and again, rewrites included")
    void killed() throws Exception {
        Path file = folder.resolve("some.log");
        Random random = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();

        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(runAndKill(file, "run " + kill + " record ", 1 + random.nextInt(200)));

            assertThat(replay(file)).as("after kill %d", kill).containsSubsequence(acknowledged);
        }
    }

    private static List<String> runAndKill(Path file, String prefix, int lines) throws Exception {
        Process writer = new ProcessBuilder(ChildProgram.command(Writer.class, file, prefix))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int line = 0; line < lines; line++) {
                acknowledged.add(output.readLine());
            }
            writer.destroyForcibly();
            writer.waitFor();
            readTheRest(output, acknowledged);
        }
        return acknowledged;
    }

    /** What the pipe still holds was acknowledged as well; its last line may be cut, or the pipe gone. */
    private static void readTheRest(BufferedReader output, List<String> acknowledged) {
        try (Stream<String> rest = output.lines()) {
            rest.filter(line -> line.endsWith(".")).forEach(acknowledged::add);
        } catch (RuntimeException closed) {
            assertThat(closed).hasCauseInstanceOf(IOException.class);
        }
    }

    private static List<String> replay(Path file) {
        List<String> records = new ArrayList<>();
        try (RecordLog log = RecordLog.open(file)) {
            log.replay(record -> records.add(new String(record, StandardCharsets.UTF_8)));
        }
        return records;
    }

    /** Appends until it is killed, says so on standard output, and rewrites the log now and then. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            try (RecordLog log = RecordLog.open(Path.of(arguments[0]))) {
                for (int number = 0; ; number++) {
                    String record = arguments[1] + number + ".";
                    log.append(record.getBytes(StandardCharsets.UTF_8));
                    System.out.println(record);
                    if (number % 20 == 0) {
                        log.rewrite(log::replay);
                    }
                }
            }
        }
    }
}
