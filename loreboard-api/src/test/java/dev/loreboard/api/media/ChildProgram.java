package dev.loreboard.api.media;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** A program among the tests, as the command line that runs it in a Java machine of its own. */
final class ChildProgram {

    private ChildProgram() {}

    static List<String> command(Class<?> program, Path file, String argument) throws URISyntaxException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                String.join(File.pathSeparator, place(RecordLog.class), place(program)),
                program.getName(),
                file.toString(),
                argument);
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
