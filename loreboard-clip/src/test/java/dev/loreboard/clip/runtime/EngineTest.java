package dev.loreboard.clip.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import dev.loreboard.tck.rule.ChildJvm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX Runtime 1.29 reports to its makers, and reads the command line for that with a recursion that overflows. */
@DisplayName("The engine")
class EngineTest {

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-aarch64", "osx-aarch64"})
    @DisplayName("knows no place to report to")
    void knowsNoPlaceToReportTo(String system) throws IOException {
        String name =
                "/ai/onnxruntime/native/" + system + "/libonnxruntime." + (system.startsWith("osx") ? "dylib" : "so");
        try (InputStream library = Objects.requireNonNull(OrtEnvironment.class.getResourceAsStream(name), name)) {
            String text = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(text.contains("OrtGetApiBase")).as("can be searched").isTrue();
            assertThat(text.contains("events.data.microsoft.com")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 20_000, 100_000})
    @DisplayName("starts under a long command line, as a long class path makes it")
    void startsUnderALongCommandLine(int length) throws IOException, InterruptedException {
        assertThat(ChildJvm.of(OpeningASession.class)
                        .withOptions("--enable-native-access=ALL-UNNAMED", "-Dlong=" + "x".repeat(length))
                        .killAfter(1))
                .containsExactly("opened");
    }
}
