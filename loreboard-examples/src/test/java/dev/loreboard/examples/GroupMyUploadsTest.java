package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
@DisplayName("Groups of what was thrown together")
class GroupMyUploadsTest {

    @Test
    @DisplayName("are as many as were asked for")
    void printsWhatTheGuideSays() throws IOException {
        assertThat(Printed.by(GroupMyUploads::main)).isEqualTo(Printed.expected("group-my-uploads.txt"));
    }
}
