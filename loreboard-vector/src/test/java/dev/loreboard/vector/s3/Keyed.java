package dev.loreboard.vector.s3;

import dev.loreboard.api.spi.Secret;
import dev.loreboard.vector.engine.S3Server;

/** Options with the keys that the server for tests takes. */
final class Keyed {

    static final S3Keys KEYS = S3Keys.of(new Secret(S3Server.ACCESS_KEY), new Secret(S3Server.SECRET_KEY));

    private Keyed() {}

    /** @param bucket made if it is missing */
    static S3Options optionsFor(S3Server server, String bucket) {
        server.bucket(bucket);
        return S3Options.at(server.address(), bucket, KEYS);
    }
}
