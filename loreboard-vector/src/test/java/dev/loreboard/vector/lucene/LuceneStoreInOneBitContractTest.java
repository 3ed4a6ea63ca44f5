package dev.loreboard.vector.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("once")
@DisplayName("A Lucene store whose graph sees one bit keeps the contract")
class LuceneStoreInOneBitContractTest extends LuceneStoreContractTest {

    @Override
    LuceneOptions options(Path place) {
        return super.options(place).withCompression(Compression.ONE_BIT);
    }
}
