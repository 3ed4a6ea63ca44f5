package dev.loreboard.clip.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.tck.rule.Needed;
import dev.loreboard.tck.rule.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs from the packed jar, where Java 22 and newer find the classes that call a library of the system. */
@DisplayName("The decoder that the machine brings along")
class SystemDecodersIT {

    private final PictureReader plain =
            new PictureReader(PictureOptions.defaults().withDecoders(List.of()));

    private ImageDecoder system;
    private PictureReader reader;

    @BeforeEach
    void findIt() {
        system = Needed.found(
                "turbojpeg",
                SystemDecoders.found().stream().findFirst(),
                "Java is older than 22, or libturbojpeg is not installed");
        reader = new PictureReader(PictureOptions.defaults().withDecoders(List.of(system)));
    }

    @Test
    @DisplayName("gives the pixels of Java's decoder, whatever the kind of JPEG")
    void givesTheSamePixels() {
        Golden.files().stream().filter(name -> name.endsWith(".jpg")).forEach(name -> {
            Image image = Image.of(Golden.file(name));

            assertThat(Difference.between(reader.read(image), plain.read(image)))
                    .as(name)
                    .isEqualTo(new Difference(0, 0, 0));
        });
    }

    @Test
    @DisplayName("does the work itself for the usual kinds, and leaves the rare ones alone")
    void doesTheWorkItself() {
        assertThat(List.of("baseline-420.jpg", "baseline-422.jpg", "baseline-444.jpg", "progressive.jpg", "grey.jpg"))
                .allSatisfy(name -> assertThat(decoded(Golden.file(name))).isPresent());
        assertThat(List.of("inks.jpg", "inks-ycck.jpg"))
                .allSatisfy(name -> assertThat(decoded(Golden.file(name))).isEmpty());
    }

    @Test
    @DisplayName("gives the pixels of Java's decoder for photographs as well")
    void givesTheSamePixelsForPhotographs() throws IOException {
        for (String name : List.of("rocket.jpg", "hubble_deep_field.jpg", "retina.jpg")) {
            byte[] file = Files.readAllBytes(Needed.data("photos/" + name));

            Picture found = decoded(file).orElseThrow();

            assertThat(found.array())
                    .as(name)
                    .isEqualTo(plain.read(Image.of(file)).array());
        }
    }

    @Test
    @DisplayName("reads damaged files or refuses them, and nothing else")
    void readsOrRefusesDamagedFiles() {
        List<byte[]> files = Golden.files().stream()
                .filter(name -> name.endsWith(".jpg"))
                .map(Golden::file)
                .toList();
        Seed.eachOf(20, random -> {
            for (int round = 0; round < 500; round++) {
                Image mutated = Image.of(Mutation.of(files.get(random.nextInt(files.size())), random));
                Throwable failure = catchThrowable(() -> reader.read(mutated));
                if (failure != null) {
                    assertThat(failure)
                            .isInstanceOfAny(UnreadableContentException.class, ContentTooLargeException.class);
                }
            }
        });
    }

    @Test
    @DisplayName("refuses what breaks off")
    void refusesWhatBreaksOff() {
        byte[] file = Golden.file("baseline-420.jpg");

        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(() -> reader.read(Image.of(Arrays.copyOf(file, file.length - 10))))
                .withMessageContaining("breaks off");
    }

    private Optional<Picture> decoded(byte[] file) {
        try {
            PictureHeader header = JpegFile.read(ByteView.of(file)).header();
            return Optional.of(system.decode(file, header, Rgb.WHITE));
        } catch (IOException refused) {
            return Optional.empty();
        }
    }
}
