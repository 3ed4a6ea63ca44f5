package dev.loreboard.tck.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of rules")
class RulesPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("basedir", ""), "..", "..", "docs", "contract-rules.md");

    @Test
    @DisplayName("lists the rules that there are; -Dloreboard.docs.write=true writes it anew")
    void listsTheRulesThatThereAre() throws IOException {
        if (Boolean.getBoolean("loreboard.docs.write")) {
            Files.writeString(PAGE, RulesPage.text());
        }

        assertThat(PAGE).content().isEqualToNormalizingNewlines(RulesPage.text());
    }
}
