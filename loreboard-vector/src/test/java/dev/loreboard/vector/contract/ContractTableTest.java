package dev.loreboard.vector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of stores and rules")
class ContractTableTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "..", "docs", "stores-contract.md");

    @Test
    @DisplayName("tells what the tests of the stores do; -Dloreboard.docs.write=true writes it anew")
    void tellsWhatIsTested() throws IOException, ClassNotFoundException {
        if (Boolean.getBoolean("loreboard.docs.write")) {
            Files.writeString(PAGE, ContractTable.text());
        }

        assertThat(PAGE).content().isEqualToNormalizingNewlines(ContractTable.text());
    }
}
