package dev.loreboard.vector.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("once")
@DisplayName("A Lucene store whose graph sees eight bits keeps the contract")
class LuceneStoreInEightBitsContractTest extends LuceneStoreContractTest {

    @Override
    LuceneOptions options(Path place) {
        return super.options(place).withCompression(Compression.EIGHT_BITS);
    }
}
