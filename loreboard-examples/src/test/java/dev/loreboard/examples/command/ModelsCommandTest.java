package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.examples.command.terminal.Surroundings;
import dev.loreboard.tck.fake.ScriptedServer;
import dev.loreboard.tck.fake.WebReply;
import dev.loreboard.tck.fake.WebRequest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The models command")
class ModelsCommandTest {

    private static final Path MODEL = Path.of("../loreboard-clip/src/test/resources/dev/loreboard/clip/model/clip");
    private static final String REPOSITORY = "tester/small";
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    private static ScriptedServer hub() {
        ScriptedServer server = ScriptedServer.start();
        server.always("any file of the repository", request -> true, ModelsCommandTest::reply);
        return server;
    }

    private static WebReply reply(WebRequest request) {
        Path file = MODEL.resolve(request.path().replaceFirst("^/tester/small/resolve/[^/]+/", ""));
        try {
            if (!Files.isRegularFile(file)) {
                return WebReply.of(404, new byte[0]);
            }
            WebReply found = request.method().equals("HEAD")
                    ? WebReply.of(200, new byte[0]).withHeader("Content-Length", String.valueOf(Files.size(file)))
                    : WebReply.of(200, Files.readAllBytes(file));
            return found.withHeader("X-Repo-Commit", COMMIT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CommandRun run(Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of("models"));
        all.addAll(Arrays.asList(arguments));
        return CommandRun.of(
                new Surroundings(ModelsCommandTest.class.getClassLoader(), environment), all.toArray(String[]::new));
    }

    private Map<String, String> offline() {
        return Map.of("LOREBOARD_MODELS_FOLDER", folder.toString(), "LOREBOARD_MODELS_OFFLINE", "true");
    }

    private Map<String, String> at(ScriptedServer hub) {
        return Map.of(
                "LOREBOARD_MODELS_FOLDER",
                folder.toString(),
                "LOREBOARD_MODELS_HUB",
                hub.address().toString());
    }

    private void pull() {
        try (ScriptedServer hub = hub()) {
            CommandRun run = run(at(hub), "pull", REPOSITORY);
            assertThat(run.errors()).contains("at " + COMMIT, "licence: unknown");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains(REPOSITORY + " is in " + folder, COMMIT);
        }
    }

    @Test
    @DisplayName("pulls a model, after saying how large it is and on which terms, and lists it")
    void pullsAndLists() throws IOException {
        pull();

        CommandRun list = run(offline(), "list");
        assertThat(list.exitCode()).isZero();
        assertThat(list.out())
                .contains("clip-vit-base-patch32", REPOSITORY, "FLOAT32", "1 of 8 are in " + folder)
                .doesNotContain("null");
        JsonNode models = new ObjectMapper()
                .readTree(run(offline(), "list", "--json").out())
                .get("models");
        assertThat(models).hasSize(8);
        assertThat(models.get(0).get("here").asBoolean()).isFalse();
        assertThat(models.get(0).get("dimension").asInt()).isEqualTo(512);
        assertThat(models.get(7).get("revision").asText()).isEqualTo(COMMIT);
        assertThat(models.get(7).get("files").get(0).get("trust").asText()).isEqualTo("first-use");
    }

    @Test
    @DisplayName("says what is damaged and what to do about it, and exits with 1")
    void verifies() throws IOException {
        pull();
        assertThat(run(offline(), "verify").exitCode()).isZero();
        Files.writeString(folder.resolve("tester--small/config.json"), "{}");

        CommandRun run = run(offline(), "verify", REPOSITORY);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("config.json has 2 bytes", "loreboard models pull " + REPOSITORY);
        assertThat(new ObjectMapper()
                        .readTree(run(offline(), "verify", "--json").out())
                        .get("whole")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("carries a model to a machine without a connection")
    void carriesAModel() {
        pull();
        Path archive = folder.resolve("small.zip");
        assertThat(run(offline(), "export", REPOSITORY, archive.toString()).exitCode())
                .isZero();

        CommandRun run = run(
                Map.of("LOREBOARD_MODELS_OFFLINE", "true"),
                "import",
                archive.toString(),
                "--folder",
                folder.resolve("there").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("licence: unknown");
        assertThat(folder.resolve("there/tester--small/onnx/vision_model.onnx")).exists();
    }

    @Test
    @DisplayName("removes what it is told, and says before how much that is")
    void prunes() {
        pull();

        CommandRun dry = run(offline(), "prune", REPOSITORY, "--dry-run");
        assertThat(dry.out()).contains("model: " + folder, "Would free");
        assertThat(folder.resolve("tester--small")).exists();

        assertThat(run(offline(), "prune", "--keep", REPOSITORY).out()).contains("Freed 0 B");
        assertThat(run(offline(), "prune", REPOSITORY).out()).contains("Freed");
        assertThat(folder.resolve("tester--small")).doesNotExist();
    }

    @Test
    @DisplayName("says offline what is missing, and which models there are")
    void refuses() {
        CommandRun missing = run(offline(), "pull", "clip-vit-base-patch32");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.errors()).contains("onnx/vision_model.onnx", "loreboard models pull clip-vit-base-patch32");

        CommandRun hub = run(Map.of("LOREBOARD_MODELS_HUB", "ftp://nowhere"), "list");
        assertThat(hub.exitCode()).isEqualTo(1);
        assertThat(hub.errors()).contains("\"hub\" (from LOREBOARD_MODELS_HUB) must be an address like https");

        CommandRun unknown = run(offline(), "pull", "klip");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.errors()).contains("No model is called \"klip\"", "siglip2-base-patch16-224");
    }

    @Test
    @DisplayName("quantize puts a pulled model in 8 bits, says how near it is, and leaves it whole")
    void quantizes() throws IOException {
        pull();
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        for (int i = 0; i < 12; i++) {
            BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(i, 2 * i, 0xffffff - 1000 * i);
            ImageIO.write(picture, "png", pictures.resolve(i + ".png").toFile());
        }
        Files.writeString(pictures.resolve("broken.png"), "no picture");

        CommandRun run = run(offline(), "quantize", REPOSITORY, "--pictures", pictures.toString());

        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.out())
                .contains(
                        "vision_model_int8.onnx",
                        "text_model_int8.onnx",
                        "On 12 pictures",
                        "of the nearest are the same",
                        "Left out are 1 that could not be read");
        assertThat(run(offline(), "verify").exitCode()).isZero();
        JsonNode again = new ObjectMapper()
                .readTree(run(offline(), "quantize", REPOSITORY, "--json").out());
        assertThat(again.get("graphs"))
                .hasSize(2)
                .allSatisfy(graph -> assertThat(graph.get("bytes").asLong())
                        .isLessThan(graph.get("before").asLong()));
    }

    @Test
    @DisplayName("quantize of what is not there says so")
    void quantizesNothing() {
        CommandRun run = run(offline(), "quantize", "nowhere");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("nowhere is not there");
    }

    @Test
    @DisplayName("quantize asks for pictures that are there before it does anything")
    void asksForPictures() throws IOException {
        pull();
        Path empty = Files.createDirectory(folder.resolve("empty"));

        CommandRun none = run(offline(), "quantize", REPOSITORY, "--pictures", empty.toString());
        CommandRun missing = run(
                offline(),
                "quantize",
                REPOSITORY,
                "--pictures",
                folder.resolve("missing").toString());

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.errors()).contains("there are 0 pictures", "two at least");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.errors())
                .contains("missing", "Name a folder that is there")
                .doesNotContain("mistake");
        assertThat(folder.resolve("tester--small/onnx/vision_model_int8.onnx")).doesNotExist();
    }

    @Test
    @DisplayName("shows licence and size of weights for research, and fetches them only with a yes to their name")
    void wantsAYes() {
        try (ScriptedServer hub = ScriptedServer.start()) {
            hub.always(
                    "whether a file is there",
                    request -> request.method().equals("HEAD"),
                    request -> WebReply.of(200, new byte[0]));
            hub.always("a file", request -> request.method().equals("GET"), request -> WebReply.of(410, new byte[0]));

            CommandRun refused = run(at(hub), "pull", "mobileclip-s0", "--accept-licence", "mobileclip-s2");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.errors())
                    .contains("217.6 MB", "Apple Machine Learning Research Model License", "non-commercial")
                    .contains("--accept-licence mobileclip-s0");
            assertThat(hub.seen()).noneMatch(request -> request.method().equals("GET"));

            CommandRun accepted = run(at(hub), "pull", "mobileclip-s0", "--accept-licence", "mobileclip-s0");
            assertThat(accepted.errors()).contains("410");
            assertThat(hub.seen()).anyMatch(request -> request.method().equals("GET"));
        }
    }
}
