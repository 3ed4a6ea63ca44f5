package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

@DisplayName("The atlas command")
class AtlasCommandTest {

    private static final int ENTRIES = SampleBoard.PICTURES + 1;

    @TempDir
    private static Path folder;

    private static SampleBoard board;

    @BeforeAll
    static void makeBoard() {
        board = SampleBoard.in(folder);
    }

    @Test
    @DisplayName("draws a map as SVG with a dot for each entry, its file, and the names of the groups")
    void drawsSvg() throws IOException, ParserConfigurationException, SAXException {
        Path file = folder.resolve("map.svg");

        CommandRun run = board.run("atlas", file.toString(), "--groups=2", "--words=day & night,a <ship>,castle");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("A map of 13 entries with 2 names is in " + file + ".\n");
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(ENTRIES);
        assertThat(svg.getElementsByTagName("text").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent())
                .containsAnyOf("day & night", "a <ship>", "castle");
        assertThat(Files.readString(file)).contains(board.picture(1).toString());
    }

    @Test
    @DisplayName("draws a map as PNG, the same one again")
    void drawsPng() throws IOException {
        Path first = folder.resolve("first.png");
        Path again = folder.resolve("again.PNG");

        board.run("atlas", first.toString(), "--side=300", "--where=content.modality = \"image\"");
        CommandRun run = board.run("atlas", again.toString(), "--side=300", "--where=content.modality = \"image\"");

        assertThat(run.exitCode()).isZero();
        BufferedImage map = ImageIO.read(first.toFile());
        assertThat(map.getWidth()).isEqualTo(300);
        assertThat(map.getHeight()).isEqualTo(300);
        assertThat(first).hasSameBinaryContentAs(again);
    }

    @Test
    @DisplayName("says where everything lies, for programs")
    void printsJson() throws IOException {
        Path file = folder.resolve("json.svg");

        JsonNode map = new ObjectMapper()
                .readTree(board.run("atlas", file.toString(), "--groups=3", "--json")
                        .out());

        assertThat(map.get("file").asText()).isEqualTo(file.toString());
        assertThat(map.get("side").asInt()).isEqualTo(1000);
        assertThat(map.get("points")).hasSize(ENTRIES);
        assertThat(map.at("/points/0/id").asText()).hasSize(64);
        assertThat(map.get("points")).allSatisfy(point -> {
            assertThat(point.get("x").asDouble()).isBetween(0.0, 1000.0);
            assertThat(point.get("y").asDouble()).isBetween(0.0, 1000.0);
        });
        assertThat(map.get("names")).hasSize(3);
        assertThat(map.at("/names/0/entries").asInt()).isPositive();
        assertThat(map.at("/names/0/name").asText()).isNotBlank();
    }

    @Test
    @DisplayName("draws an empty map where nothing is to be on it")
    void drawsAnEmptyMap() {
        CommandRun run =
                board.run("atlas", folder.resolve("empty.svg").toString(), "--where=content.modality = \"video\"");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("0 entries with 0 names");
    }

    @ParameterizedTest
    @CsvSource({
        "map.gif, --side=500, 2, .svg or .png",
        "map.svg, --side=5, 2, 100 to 10000",
        "nowhere/map.svg, --side=500, 1, could not be written",
    })
    @DisplayName("says what it cannot write")
    void saysWhatItCannotWrite(String file, String side, int exitCode, String reason) {
        CommandRun run = board.run("atlas", folder.resolve(file).toString(), side);

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors()).contains(reason);
    }

    @Test
    @DisplayName("says that there is no board")
    void saysThatThereIsNoBoard() {
        CommandRun run = new SampleBoard(folder.resolve("none")).run("atlas", "map.svg");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("There is no board at");
    }
}
