package dev.loreboard.vector.s3;

import dev.loreboard.api.media.MediaStore;
import dev.loreboard.tck.media.MediaStoreContract;
import dev.loreboard.vector.engine.S3Server;
import dev.loreboard.vector.engine.SharedEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("A media store in S3 keeps the contract")
class S3MediaStoreTest implements MediaStoreContract {

    @RegisterExtension
    static final SharedEngine<S3Server> S3 = S3Server.shared();

    private static int opened;

    @Override
    public MediaStore openStore() {
        opened++;
        return new S3MediaStore(Keyed.optionsFor(S3.get(), "contract").withPrefix("run " + opened + "/"));
    }
}
