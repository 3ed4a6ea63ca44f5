package dev.loreboard.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loreboard.api.Progress;
import dev.loreboard.examples.sampler.SampleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The tag command")
class TagCommandTest {

    private static final String DRAGON = "pictures/000001.png";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void paint() throws IOException {
        new SampleFolder(folder).writePictures(7002, 2, 192, 128, Progress.ignored());
        Files.writeString(folder.resolve("words.txt"), "no picture");
        byte[] whole = Files.readAllBytes(folder.resolve(DRAGON));
        Files.write(folder.resolve("torn.png"), Arrays.copyOf(whole, 40));
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    @DisplayName("says how sure it is of each word that it was given, the surest first")
    void saysHowSureItIs() {
        CommandRun run = CommandRun.of("tag", at(DRAGON), "--words=castle,dragon, ship");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .hasSize(4)
                .startsWith("CONFIDENCE TAG FACET PICTURE")
                .element(1)
                .asString()
                .matches("0\\.\\d\\d dragon words " + at(DRAGON));
    }

    @Test
    @DisplayName("takes the words of a taxonomy when it is given none")
    void takesATaxonomy() throws IOException {
        JsonNode tagged = new ObjectMapper()
                .readTree(CommandRun.of("tag", at(DRAGON), "--json").out());

        JsonNode tags = tagged.at("/pictures/0/tags");
        assertThat(tags).isNotEmpty();
        assertThat(tags.get(0).get("origin").asText()).contains("fantasy-art/1");
    }

    @Test
    @DisplayName("looks into folders, and names what it cannot tag")
    void looksIntoFolders() throws IOException {
        CommandRun run = CommandRun.of("tag", folder.toString(), "--words=dragon", "--json");

        assertThat(run.exitCode()).isZero();
        JsonNode tagged = new ObjectMapper().readTree(run.out());
        assertThat(tagged.get("pictures")).hasSize(2);
        JsonNode tag = tagged.at("/pictures/0/tags/0");
        assertThat(tag.get("facet").asText()).isEqualTo("words");
        assertThat(tag.get("label").asText()).isEqualTo("dragon");
        assertThat(tag.get("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(tagged.at("/refusals/0/source").asText()).isEqualTo(at("torn.png"));
        assertThat(tagged.at("/refusals/0/reason").asText()).contains("breaks off");
        assertThat(tagged.get("passedOver")).extracting(JsonNode::asText).contains(at("words.txt"));
    }

    @Test
    @DisplayName("fails when there is no picture to tag")
    void failsWithoutAPicture() {
        CommandRun run = CommandRun.of("tag", at("torn.png"), at("words.txt"), "--words=dragon");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Refused, " + at("torn.png"), "Passed over")
                .doesNotContain("CONFIDENCE");
    }

    @ParameterizedTest
    @CsvSource({
        "dragon, nowhere.png, There is nothing at",
        "'dragon,dragon', pictures/000001.png, twice",
        "unknown, pictures/000001.png, unknown",
    })
    @DisplayName("refuses a wrong command line")
    void refusesNonsense(String words, String picture, String reason) {
        CommandRun run = CommandRun.of("tag", at(picture), "--words=" + words);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains(reason);
    }
}
