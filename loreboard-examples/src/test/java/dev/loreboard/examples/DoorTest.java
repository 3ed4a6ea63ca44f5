package dev.loreboard.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sign at the door")
class DoorTest {

    @Test
    @DisplayName("names programs and pages that are there")
    void namesWhatIsThere() {
        List<String> programs = Pattern.compile("loreboard\\.main=(\\S+)")
                .matcher(Door.SIGN)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(programs)
                .hasSize(2)
                .allSatisfy(name -> assertThatCode(() -> Class.forName(name).getMethod("main", String[].class))
                        .doesNotThrowAnyException());
        assertThat(Pattern.compile("docs/\\S+").matcher(Door.SIGN).results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(Path.of("..", page)).exists());
    }
}
