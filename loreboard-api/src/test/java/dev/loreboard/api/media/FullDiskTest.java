package dev.loreboard.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.failure.StorageException;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A record log on a full disk")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the limit on the size of a file is set by a POSIX shell")
class FullDiskTest {

    private static final int LARGE = 3000;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("ends at its last acknowledged record and takes what still fits")
    void full() throws Exception {
        Path file = folder.resolve("some.log");
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 128; exec \"$@\"", "sh"));
        command.addAll(ChildProgram.command(Writer.class, file, ""));

        Process writer = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Integer> acknowledged;
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            acknowledged = output.lines().map(Integer::valueOf).toList();
        }

        assertThat(writer.waitFor()).isZero();
        assertThat(acknowledged).hasSizeGreaterThan(2).startsWith(LARGE).endsWith(1);
        List<Integer> found = new ArrayList<>();
        try (RecordLog log = RecordLog.open(file)) {
            log.replay(record -> found.add(record.length));
        }
        assertThat(found).isEqualTo(acknowledged);
    }

    /** Appends large records until one does not fit, then a small one; prints the sizes that were acknowledged. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            try (RecordLog log = RecordLog.open(Path.of(arguments[0]))) {
                appendUntilFull(log);
                log.append(new byte[1]);
                System.out.println(1);
            }
        }

        private static void appendUntilFull(RecordLog log) {
            while (true) {
                try {
                    log.append(new byte[LARGE]);
                } catch (StorageException full) {
                    return;
                }
                System.out.println(LARGE);
            }
        }
    }
}
