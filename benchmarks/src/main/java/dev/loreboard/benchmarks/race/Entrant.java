package dev.loreboard.benchmarks.race;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One who takes part in a race, before it is started. */
public sealed interface Entrant {

    Label label();

    /**
     * A side in Java.
     *
     * @param form whether its JVM has the vector module
     * @param version of the library that does the work; empty for our own code
     */
    record InJava(Label label, Form form, String version, Opener opener) implements Entrant {

        /** With the vector module, and nobody else's library. */
        public InJava(Label label, Opener opener) {
            this(label, Form.WITH_VECTOR_MODULE, "", opener);
        }

        /** The same, with the library that this class comes from. */
        public InJava by(Class<?> library) {
            Path jar = Path.of(
                    library.getProtectionDomain().getCodeSource().getLocation().getPath());
            return new InJava(label, form, jar.getFileName().toString().replace(".jar", ""), opener);
        }

        /** The same on a JVM without the vector module, and called so. */
        public InJava withoutVectorModule() {
            return new InJava(label.in("no vector module"), Form.WITHOUT_VECTOR_MODULE, version, opener);
        }
    }

    /**
     * A Python script that speaks the protocol of {@link LaneProgram}.
     *
     * @param script its name among the resources
     * @param arguments come before the two folders
     * @param blas how its linear algebra is set up
     */
    record InPython(Label label, String script, List<String> arguments, Blas blas) implements Entrant {}

    /** A C++ program that speaks the same protocol, compiled for this very processor before it starts. */
    record InCpp(Label label, String source, List<String> arguments) implements Entrant {}

    /** What its JVM may use. */
    enum Form {
        WITH_VECTOR_MODULE,
        WITHOUT_VECTOR_MODULE
    }

    /** How OpenBLAS chooses its kernels. */
    enum Blas {
        /** By itself, as the package does it. */
        AS_PACKAGED,
        /** Those for AVX-512, which an older OpenBLAS does not choose on a processor that it does not know. */
        TUNED
    }

    /** Makes a side ready: reads its input, builds its index. */
    @FunctionalInterface
    interface Opener {
        Side open(Ground ground) throws IOException;
    }
}
