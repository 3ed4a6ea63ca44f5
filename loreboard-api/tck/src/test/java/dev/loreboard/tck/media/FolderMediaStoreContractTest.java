package dev.loreboard.tck.media;

import dev.loreboard.api.media.FolderMediaStore;
import dev.loreboard.api.media.MediaStore;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A media store in a folder keeps the contract")
class FolderMediaStoreContractTest implements MediaStoreContract {

    @TempDir
    private Path folder;

    @Override
    public MediaStore openStore() {
        return FolderMediaStore.open(folder.resolve(UUID.randomUUID().toString()));
    }
}
