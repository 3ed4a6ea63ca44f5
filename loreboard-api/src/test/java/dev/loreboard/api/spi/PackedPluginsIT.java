package dev.loreboard.api.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and packs a third party's plugins, and runs a program over them in a JVM of its own. Compiling needs the
 * nullness annotations, running does not.
 */
@DisplayName("Plugins packed by somebody else")
class PackedPluginsIT {

    private static final Path SOURCES = Path.of("src/test/packed").toAbsolutePath();
    private static final Path API = Path.of(System.getProperty("loreboard.jar")).toAbsolutePath();

    @TempDir
    private static Path folder;

    private static List<Path> jars;

    @BeforeAll
    static void packThem() throws IOException {
        Path annotations = Path.of(NullMarked.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Path kettle = pack("kettle", List.of(API, annotations));
        Path broken = pack("broken", List.of(API, annotations));
        Path program = pack("program", List.of(API, annotations, kettle));
        jars = List.of(API, kettle, broken, program);
    }

    @Test
    @DisplayName("are found on the class path, a kind of their own and all, and a broken one hides no other")
    void areFoundOnTheClassPath() throws Exception {
        String output = run("-cp", path(jars), "com.example.program.Main");

        assertThat(output).contains("in a module: false");
        verify(output);
    }

    @Test
    @DisplayName("are found on the module path, a kind of their own and all, and a broken one hides no other")
    void areFoundOnTheModulePath() throws Exception {
        String output = run("--module-path", path(jars), "--module", "com.example.program/com.example.program.Main");

        assertThat(output).contains("in a module: true");
        verify(output);
    }

    private static void verify(String output) {
        assertThat(output)
                .contains("found: tea")
                .contains("own kind: a clay teapot")
                .contains("broken: com.example.broken.BrokenEmbedderProvider (libbroken is not here)")
                .contains("missing: No vector store is called \"chrome\". Present: kettle."
                        + " If a jar is missing, add loreboard-vector.");
    }

    private static Path pack(String name, List<Path> needs) throws IOException {
        Path classes = folder.resolve(name);
        compile(SOURCES.resolve(name), classes, needs);
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file)) {
            addAll(classes, packed);
            addAll(SOURCES.resolve(name + "-services"), packed);
        }
        return jar;
    }

    private static void addAll(Path root, JarOutputStream packed) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        try (Stream<Path> contents = Files.walk(root)) {
            for (Path content : contents.filter(Files::isRegularFile).toList()) {
                packed.putNextEntry(
                        new JarEntry(root.relativize(content).toString().replace(File.separatorChar, '/')));
                Files.copy(content, packed);
            }
        }
    }

    private static void compile(Path sources, Path classes, List<Path> needs) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> names =
                    files.filter(Files::isRegularFile).map(Path::toString).toList();
            List<String> options = Stream.of("--release", "21", "--module-path", path(needs), "-d", classes.toString())
                    .toList();

            int outcome = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            Stream.concat(options.stream(), names.stream()).toArray(String[]::new));

            assertThat(outcome).as("javac on " + sources).isZero();
        }
    }

    private static String run(String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(java), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("the program ends")
                    .isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            return output;
        } finally {
            process.destroyForcibly();
        }
    }

    private static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
