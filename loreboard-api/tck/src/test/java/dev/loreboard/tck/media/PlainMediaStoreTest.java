package dev.loreboard.tck.media;

import dev.loreboard.api.media.MediaStore;
import dev.loreboard.tck.fake.PlainMediaStore;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A plain media store keeps the contract")
class PlainMediaStoreTest implements MediaStoreContract {

    @Override
    public MediaStore openStore() {
        return new PlainMediaStore();
    }
}
