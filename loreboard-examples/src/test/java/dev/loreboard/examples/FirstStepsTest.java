package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ten lines of the README")
class FirstStepsTest {

    @Test
    @DisplayName("print what the README says")
    void printWhatTheReadmeSays() throws IOException {
        assertThat(Printed.by(FirstSteps::main)).isEqualTo(Printed.expected("first-steps.txt"));
    }
}
