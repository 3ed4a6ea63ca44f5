package dev.loreboard.benchmarks.race;

import dev.loreboard.benchmarks.race.Entrant.Blas;
import dev.loreboard.benchmarks.race.Entrant.InPython;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What runs the sides that are not Java.
 *
 * @param python the interpreter that sees Debian's packages, or whichever was asked for
 * @param compiler for C++
 */
public record Toolbox(Path python, Path compiler) {

    private static final String PYTHON = "loreboard.python";
    private static final String SCRIPTS = "/dev/loreboard/benchmarks/scripts/";

    /** Scripts that others import. */
    private static final List<String> SHARED = List.of("lane.py", "pictures.py", "vit.py");

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    /** What Debian installs; {@code -Dloreboard.python=FILE} names another interpreter. */
    public static Toolbox ofThisMachine() {
        return new Toolbox(Path.of(System.getProperty(PYTHON, "/usr/bin/python3")), Path.of("/usr/bin/g++"));
    }

    /**
     * Lets a Python script fill a folder. It speaks like a side, is ready when it is done, and is asked for nothing else.
     *
     * @throws MissingSideException when this machine lacks what it needs
     */
    public void make(String script, List<String> arguments, Path folder) throws IOException {
        Ground ground = new Ground(folder, Files.createTempDirectory(folder, "scratch"));
        InPython maker = new InPython(Label.peer(script), script, arguments, Blas.AS_PACKAGED);
        ChildLane.start(python(maker, ground), ground.scratch()).close();
    }

    ProcessBuilder python(InPython entrant, Ground ground) throws IOException {
        require(python, "a Python with Debian's packages, or one named with -D" + PYTHON + "=FILE");
        for (String script : SHARED) {
            copy(script, ground.scratch());
        }
        List<String> words = new ArrayList<>();
        words.add(python.toString());
        words.add(copy(entrant.script(), ground.scratch()).toString());
        words.addAll(entrant.arguments());
        words.add(ground.input().toString());
        words.add(ground.scratch().toString());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(variables(entrant.blas()));
        return builder;
    }

    ProcessBuilder cpp(Entrant.InCpp entrant, Ground ground) throws IOException {
        require(compiler, "the package g++");
        Path source = copy(entrant.source(), ground.scratch());
        Path program = ground.scratch().resolve("program");
        compile(source, program);
        List<String> words = new ArrayList<>();
        words.add(program.toString());
        words.addAll(entrant.arguments());
        words.add(ground.input().toString());
        words.add(ground.scratch().toString());
        return new ProcessBuilder(words);
    }

    private static Map<String, String> variables(Blas blas) throws IOException {
        return switch (blas) {
            case AS_PACKAGED -> Map.of();
            case TUNED -> {
                if (!Files.exists(PROCESSOR) || !Files.readString(PROCESSOR).contains("avx512f")) {
                    throw new MissingSideException(
                            "The tuned form takes OpenBLAS's kernels for AVX-512, which this processor lacks.");
                }
                yield Map.of("OPENBLAS_CORETYPE", "SKYLAKEX");
            }
        };
    }

    private void compile(Path source, Path program) throws IOException {
        Path log = program.resolveSibling("compiler.txt");
        Process compiling = new ProcessBuilder(
                        compiler.toString(),
                        "-O3",
                        "-march=native",
                        "-pthread",
                        "-o",
                        program.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = compiling.waitFor(5, TimeUnit.MINUTES);
            if (!ended || compiling.exitValue() != 0) {
                throw new MissingSideException(compiler + " could not compile " + source.getFileName() + ": "
                        + Files.readAllLines(log).stream()
                                .filter(line -> line.contains("error"))
                                .findFirst()
                                .orElse("it said nothing"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MissingSideException("Compiling " + source.getFileName() + " was interrupted.", interrupted);
        } finally {
            compiling.destroyForcibly();
        }
    }

    private static void require(Path program, String remedy) {
        if (!Files.isExecutable(program)) {
            throw new MissingSideException("There is no " + program + "; install " + remedy + ".");
        }
    }

    private static Path copy(String resource, Path folder) throws IOException {
        try (InputStream content = Toolbox.class.getResourceAsStream(SCRIPTS + resource)) {
            if (content == null) {
                throw new IllegalArgumentException("Among the scripts there is no \"" + resource + "\".");
            }
            Path file = folder.resolve(resource);
            Files.write(file, content.readAllBytes());
            return file;
        }
    }
}
