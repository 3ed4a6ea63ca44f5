package dev.loreboard.examples.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loreboard.examples.sampler.scene.Setting;
import dev.loreboard.vector.engine.S3Server;
import dev.loreboard.vector.engine.SharedEngine;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("A studio whose files are in an S3-compatible store")
class BucketStudioTest {

    @RegisterExtension
    static final SharedEngine<S3Server> S3 = S3Server.shared();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("keeps what is uploaded there alone, and sends it whole and in part, also after it was opened again")
    void keepsUploads() throws IOException {
        Path bucket = S3.get().bucket("studio");
        byte[] file = Paintings.png(1, Setting.LANDSCAPE);
        String id;
        try (OpenStudio studio = open()) {
            studio.upload("/api/pictures", Map.of("hill.png", file));
            studio.settled();
            JsonNode shown = studio.json("/api/pictures").get("pictures").get(0);
            id = shown.get("picture").get("id").asText();
        }

        try (Stream<Path> objects = Files.walk(bucket)) {
            assertThat(objects).anyMatch(object -> object.endsWith(id));
        }
        assertThat(folder.resolve("media")).doesNotExist();
        try (OpenStudio studio = open()) {
            HttpResponse<String> part = studio.answer("GET", "/media/" + id, "Range", "bytes=1-3");

            assertThat(studio.bytes("/media/" + id)).isEqualTo(file);
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo("PNG");
        }
    }

    private OpenStudio open() {
        return OpenStudio.with(Map.of(
                "LOREBOARD_STUDIO_FOLDER",
                folder.toString(),
                "LOREBOARD_STUDIO_PORT",
                "0",
                "LOREBOARD_STUDIO_SAMPLES",
                "0",
                "LOREBOARD_STUDIO_MEDIA",
                "s3",
                "LOREBOARD_S3_ENDPOINT",
                S3.get().address().toString(),
                "LOREBOARD_S3_BUCKET",
                "studio",
                "LOREBOARD_S3_ACCESS_KEY",
                S3Server.ACCESS_KEY,
                "LOREBOARD_S3_SECRET_KEY",
                S3Server.SECRET_KEY));
    }
}
