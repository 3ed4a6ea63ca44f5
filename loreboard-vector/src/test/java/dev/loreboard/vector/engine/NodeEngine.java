package dev.loreboard.vector.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Engines that Node runs. They end with this program. */
final class NodeEngine {

    private NodeEngine() {}

    /**
     * Starts an engine on a free port, and returns when it answers there.
     *
     * @param arguments of its program, for a port
     * @param answers whether the engine on a port does
     */
    static ChildEngine start(String name, IntFunction<List<String>> arguments, IntPredicate answers)
            throws EngineUnavailableException, InterruptedException {
        Path folder = new NodePackages(name).installed();
        return ChildEngine.start(name, folder, port -> command(arguments.apply(port)), answers);
    }

    private static List<String> command(List<String> arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("node", "--require", watcher().toString()));
        command.addAll(arguments);
        return command;
    }

    private static Path watcher() throws IOException {
        String name = "end-with-parent.cjs";
        Path file = Files.createDirectories(Path.of("target", "engines"))
                .resolve(name)
                .toAbsolutePath();
        try (InputStream script = NodeEngine.class.getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(script, name), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
