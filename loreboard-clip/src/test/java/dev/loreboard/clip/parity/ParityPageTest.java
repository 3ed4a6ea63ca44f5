package dev.loreboard.clip.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.clip.EightBitProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** With {@code -Dloreboard.docs.write=true} it writes what it finds into the page. */
@DisplayName("The page on parity")
class ParityPageTest {

    private static final Path PAGE = Path.of("../docs/parity.md");
    /** How much a figure may differ from one processor to another. */
    private static final double SPREAD = 1e-3;

    private static final String HEAD = "| Model | Precision | Tokens | Pictures | Words | Promised |";

    @TestFactory
    @DisplayName("promises no more than is found")
    Stream<DynamicTest> promisesNoMoreThanIsFound() {
        return ParityRow.ALL.stream()
                .map(row -> DynamicTest.dynamicTest(row.layout() + " in " + row.precision(), () -> {
                    EightBitProcessor.need(row.precision());
                    ParityRow.Finding found = row.find();

                    assertThat(found.pictures()).isGreaterThanOrEqualTo(row.least());
                    assertThat(found.words()).isGreaterThanOrEqualTo(row.least());
                    assertThat(found.tokens()).isEqualTo(found.texts());
                    assertThat(printed(row))
                            .allMatch(cosine -> cosine <= Math.min(found.pictures(), found.words()) + SPREAD);
                }));
    }

    private static List<Double> printed(ParityRow row) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(row.start()))
                .flatMap(line -> Stream.of(line.split(" \\| ")).skip(3).limit(2))
                .map(Double::valueOf)
                .toList();
    }

    @Test
    @DisplayName("has a row for every model")
    void hasARowForEveryModel() throws IOException {
        if (Boolean.getBoolean("loreboard.docs.write")) {
            write();
        }
        List<String> page = Files.readAllLines(PAGE);

        assertThat(ParityRow.ALL)
                .allSatisfy(row -> assertThat(page)
                        .anyMatch(line -> line.startsWith(row.start()) && line.endsWith(" | " + row.least() + " |")));
    }

    private static void write() throws IOException {
        List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
        int first = page.indexOf(HEAD) + 2;
        while (first < page.size() && page.get(first).startsWith("|")) {
            page.remove(first);
        }
        page.addAll(
                first, ParityRow.ALL.stream().map(row -> row.line(row.find())).toList());
        Files.write(PAGE, page);
    }
}
