package dev.loreboard.api.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A durable folder")
class DurableFolderTest {

    @TempDir
    private Path path;

    private DurableFolder folder() {
        return new DurableFolder(path);
    }

    @Test
    @DisplayName("makes the folders above a file, and finds them again")
    void makesTheFoldersAboveAFile() throws IOException {
        Path file = path.resolve("one/two/file");

        assertThat(folder().above(file).path())
                .isEqualTo(path.resolve("one/two"))
                .isDirectory();
        assertThat(folder().above(file)).isEqualTo(folder().above(file));
        assertThat(folder().above(path.resolve("file"))).isEqualTo(folder());
    }

    @Test
    @DisplayName("does not follow a link that stands in the place of a folder, nor take a file for one")
    void doesNotFollowALink() throws IOException {
        Files.createSymbolicLink(path.resolve("link"), Files.createDirectory(path.resolve("elsewhere")));
        Files.writeString(path.resolve("plain"), "");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> folder().above(path.resolve("link/file")));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> folder().above(path.resolve("plain/file")));
        assertThat(path.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    @DisplayName("takes a file over another of its name, and removes it, in spite of an interrupt that it keeps")
    void takesAndRemoves() throws IOException {
        Path file = Files.writeString(path.resolve("coming"), "new");
        Files.writeString(path.resolve("name"), "old");
        Thread.currentThread().interrupt();

        folder().take(file, "name");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(path.resolve("name")).hasContent("new");
        assertThat(folder().remove("name")).isTrue();
        assertThat(folder().remove("name")).isFalse();
    }
}
