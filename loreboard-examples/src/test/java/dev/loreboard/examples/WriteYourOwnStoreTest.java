package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The store that you write yourself")
class WriteYourOwnStoreTest {

    @Test
    @DisplayName("finds what the guide says")
    void findsWhatTheGuideSays() throws IOException {
        assertThat(Printed.by(WriteYourOwnStore::main)).isEqualTo(Printed.expected("write-your-own-store.txt"));
    }
}
