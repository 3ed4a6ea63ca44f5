package dev.loreboard.vector.s3;

import dev.loreboard.api.spi.Secret;
import java.util.Optional;

/**
 * Who asks a server, and the secret by which that is proved.
 *
 * @param access names the keys
 * @param secret signs requests, and is never sent
 * @param session comes with keys that were lent for some time
 */
public record S3Keys(Secret access, Secret secret, Optional<Secret> session) {

    public static S3Keys of(Secret access, Secret secret) {
        return new S3Keys(access, secret, Optional.empty());
    }

    public S3Keys withSession(Secret token) {
        return new S3Keys(access, secret, Optional.of(token));
    }
}
