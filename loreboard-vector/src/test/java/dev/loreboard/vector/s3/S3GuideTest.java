package dev.loreboard.vector.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentLimits;
import dev.loreboard.api.media.ByteRange;
import dev.loreboard.api.media.MediaItem;
import dev.loreboard.api.media.MediaStore;
import dev.loreboard.api.spi.Secret;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.vector.engine.S3Server;
import dev.loreboard.vector.engine.SharedEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("once")
@DisplayName("The guide's words on media in S3")
class S3GuideTest {

    @RegisterExtension
    static final SharedEngine<S3Server> S3 = S3Server.shared();

    @Test
    @DisplayName("open a bucket, put a picture and read its beginning")
    void keepsAPicture() throws IOException {
        S3.get().bucket("art");
        URI endpoint = S3.get().address();
        Secret accessKey = new Secret(S3Server.ACCESS_KEY);
        Secret secretKey = new Secret(S3Server.SECRET_KEY);
        InputStream upload = new ByteArrayInputStream(DrawnImages.png(1, 8, 8));

        // region open
        S3Options options = S3Options.at(endpoint, "art", S3Keys.of(accessKey, secretKey))
                .withRegion("eu-central-1")
                .withPrefix("media/"); // only what lies under it is looked at
        try (MediaStore media = new S3MediaStore(options)) {
            MediaItem item = media.put(upload, ContentLimits.defaults()); // in the bucket when this returns

            try (InputStream head = media.open(item.hash(), ByteRange.of(1, 3))) {
                assertThat(head.readAllBytes()).asString().isEqualTo("PNG");
            }
            // endregion

            assertThat(item.hash()).isEqualTo(ContentHash.of(DrawnImages.png(1, 8, 8)));
        }
    }
}
