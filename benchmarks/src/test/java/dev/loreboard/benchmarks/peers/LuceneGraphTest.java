package dev.loreboard.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.benchmarks.input.VectorInput;
import dev.loreboard.benchmarks.race.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Lucene's graph")
class LuceneGraphTest {

    private static final VectorInput INPUT = new VectorInput(3_000, 16, 20, 10);

    @TempDir
    private Path input;

    @TempDir
    private Path index;

    @Test
    @DisplayName("gives the rows as they were numbered, also when they were written in many parts")
    void givesTheRowsAsTheyWereNumbered() throws IOException {
        INPUT.write(input);
        LuceneGraph graph = new LuceneGraph(INPUT.base(input), INPUT.limit(), index, 70);

        int[] found = OneQuery.all(INPUT.queries(input), graph.at(200));

        assertThat(INPUT.recall(input, Answer.of(found).toBytes())).isGreaterThan(0.95);
    }
}
