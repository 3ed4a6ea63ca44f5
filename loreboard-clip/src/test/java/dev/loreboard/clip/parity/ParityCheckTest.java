package dev.loreboard.clip.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.failure.StorageException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.clip.EightBitProcessor;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.parity.ParityReference.ReadText;
import dev.loreboard.clip.parity.ParityReference.SeenPicture;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The references were made with torch, by the script that users run. */
@DisplayName("A check of a model against Python")
class ParityCheckTest {

    private static final double FLOATS = 0.99999;

    @TempDir
    private Path folder;

    private static ParityReference reference(String model) {
        return ParityReference.read(folder(model));
    }

    private static Path folder(String model) {
        try {
            return Path.of(ParityCheckTest.class.getResource(model).toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "clip, clip, FLOAT32, .99999",
        "clip, clip, FLOAT16, .999",
        "clip, clip, INT8, .98",
        "clip, clip-joint, BEST, .99999",
        "clip, openclip, BEST, .999",
        "siglip, siglip, FLOAT32, .99999",
        "siglip2, siglip2, BEST, .999",
    })
    @DisplayName("finds the same pixels, tokens and vectors")
    void findsTheSame(String reference, String model, Precision precision, double least) {
        EightBitProcessor.need(precision);
        ParityReport report =
                ParityCheck.run(new SmallModel(model).options().withPrecision(precision), reference(reference));

        assertThat(report.pictures())
                .hasSize(4)
                .allSatisfy(picture -> assertThat(picture.worst()).isLessThan(1e-5))
                .allSatisfy(picture -> assertThat(picture.equal()).isEqualTo(1));
        assertThat(report.texts()).hasSizeGreaterThan(10);
        if (model.equals(reference)) {
            assertThat(report.texts()).allMatch(TextParity::readsTheSame);
            assertThat(report.holds(least)).isTrue();
        }
        assertThat(report.worstPicture().orElseThrow().cosine()).isGreaterThan(least);
        assertThat(report.worstText().orElseThrow().cosine()).isGreaterThan(least);
    }

    @Test
    @DisplayName("finds a pixel that is off")
    void findsAPixel() throws IOException {
        ParityReference good = reference("clip");
        SeenPicture first = good.pictures().getFirst();
        byte[] bytes = Files.readAllBytes(first.pixels());
        bytes[2] ^= 0x40;
        Path changed = Files.write(folder.resolve("changed.f32"), bytes);

        ParityReport report = run(new ParityReference(
                "", "", List.of(new SeenPicture(first.file(), changed, first.vector())), good.texts()));

        assertThat(report.pictures().getFirst().worst()).isGreaterThan(2);
        assertThat(report.holds(FLOATS)).isFalse();
    }

    @Test
    @DisplayName("finds pixels of another size")
    void findsAnotherSize() throws IOException {
        ParityReference good = reference("clip");
        SeenPicture first = good.pictures().getFirst();
        Path changed = Files.write(folder.resolve("changed.f32"), new byte[400]);

        ParityReport report = run(new ParityReference(
                "", "", List.of(new SeenPicture(first.file(), changed, first.vector())), good.texts()));

        assertThat(report.pictures().getFirst().worst()).isInfinite();
        assertThat(report.holds(FLOATS)).isFalse();
    }

    @Test
    @DisplayName("finds a token that is off, and a vector")
    void findsATokenAndAVector() {
        ParityReference good = reference("clip");
        ReadText first = good.texts().getFirst();
        List<Long> ids = new ArrayList<>(first.ids());
        ids.set(1, ids.get(1) + 1);
        List<Double> turned = first.vector().reversed();

        ParityReport otherIds =
                run(new ParityReference("", "", List.of(), List.of(new ReadText(first.text(), ids, first.vector()))));
        ParityReport otherVector =
                run(new ParityReference("", "", List.of(), List.of(new ReadText(first.text(), first.ids(), turned))));
        ParityReport zeros = run(new ParityReference(
                "", "", List.of(), List.of(new ReadText(first.text(), first.ids(), Collections.nCopies(24, 0.0)))));
        ParityReport otherSize = run(new ParityReference(
                "", "", List.of(), List.of(new ReadText(first.text(), first.ids(), List.of(1.0, 2.0)))));

        assertThat(otherIds.texts().getFirst().readsTheSame()).isFalse();
        assertThat(otherIds.holds(FLOATS)).isFalse();
        assertThat(otherVector.texts().getFirst().readsTheSame()).isTrue();
        assertThat(otherVector.holds(FLOATS)).isFalse();
        assertThat(otherSize.holds(-1)).isFalse();
        assertThat(zeros.holds(-1)).isFalse();
    }

    private static ParityReport run(ParityReference reference) {
        return ParityCheck.run(new SmallModel("clip").options(), reference);
    }

    @Test
    @DisplayName("refuses a folder without a reference, of another format, or with files elsewhere")
    void refusesOtherFolders() throws IOException {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> ParityReference.read(folder))
                .withMessageContaining("parity_reference.py");
        Files.writeString(folder.resolve("parity.json"), "{\"format\": 2}");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> ParityReference.read(folder))
                .withMessageContaining("format 2");
        Files.writeString(
                folder.resolve("parity.json"),
                "{\"format\": 1, \"pictures\": [{\"file\": \"../../secret.png\", \"pixels\": \"a\"}]}");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> ParityReference.read(folder))
                .withMessageContaining("outside its folder");
        Files.writeString(folder.resolve("parity.json"), "{\"format\": 1}");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> ParityReference.read(folder))
                .withMessageContaining("neither pictures nor texts");
        Files.writeString(folder.resolve("parity.json"), "{\"format\": 1, \"texts\": [{\"text\": \"a\"}]}");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> ParityReference.read(folder))
                .withMessageContaining("no \"ids\"");
        Files.writeString(folder.resolve("parity.json"), "not JSON");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> ParityReference.read(folder))
                .withMessageContaining("Make one");
    }

    @Test
    @DisplayName("says so when the reference has pictures and the model sees none")
    void saysThatAModelSeesNoPictures() {
        assertThatExceptionOfType(UnsupportedContentException.class)
                .isThrownBy(() -> ParityCheck.run(new SmallModel("sentences").options(), reference("clip")))
                .withMessageContaining("The reference has pictures")
                .withMessageContaining("sees none");
    }
}
