package dev.loreboard.clip.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.failure.StorageException;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A model in an archive")
class ModelArchiveTest {

    private static final String LIST = "loreboard-model.json";

    @TempDir
    private Path folder;

    private PulledModel pulled;
    private Path archive;

    @BeforeEach
    void pullAndExport() {
        archive = folder.resolve("small.zip");
        try (FakeHub hub = FakeHub.start();
                ModelStore store = new ModelStore(hub.options(folder.resolve("here")))) {
            pulled = store.pull(hub.request(), Progress.ignored());
            store.export(pulled.name(), archive, Progress.ignored());
        }
    }

    private ModelStore there() {
        return new ModelStore(ModelStoreOptions.at(folder.resolve("there")).offline());
    }

    @Test
    @DisplayName("is the same model elsewhere, without any connection")
    void isTheSameElsewhere() {
        try (ModelStore there = there()) {
            PulledModel imported = there.importFrom(archive, Progress.ignored());

            assertThat(imported.files()).isEqualTo(pulled.files());
            assertThat(imported.revision()).isEqualTo(pulled.revision());
            assertThat(there.verify(imported.name(), Progress.ignored())).isEmpty();
            assertThat(there.importFrom(archive, Progress.ignored())).isEqualTo(imported);
        }
    }

    @Test
    @DisplayName("has the same bytes each time")
    void hasTheSameBytes() throws IOException {
        Path again = folder.resolve("again.zip");
        try (ModelStore here = new ModelStore(ModelStoreOptions.at(folder.resolve("here")))) {
            here.export(pulled.name(), again, Progress.ignored());
        }

        assertThat(again).hasSameBinaryContentAs(archive);
    }

    @Test
    @DisplayName("is not written over a file, nor from a damaged model")
    void isNotWrittenOverAFile() throws IOException {
        try (ModelStore here = new ModelStore(ModelStoreOptions.at(folder.resolve("here")))) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> here.export(pulled.name(), archive, Progress.ignored()))
                    .withMessageContaining("there already");

            Files.writeString(pulled.folder().resolve("config.json"), "{}");
            Path other = folder.resolve("other.zip");
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> here.export(pulled.name(), other, Progress.ignored()))
                    .withMessageContaining("config.json");
            assertThat(other).doesNotExist();
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
            }
        }
    }

    static Stream<Arguments> tricks() {
        return Stream.of(
                Arguments.of(
                        "a path out of its folder",
                        trick(files -> files.put("../evil.json", bytes("{}"))),
                        "\"../evil.json\""),
                Arguments.of("an absolute path", trick(files -> files.put("/tmp/evil", bytes("{}"))), "\"/tmp/evil\""),
                Arguments.of(
                        "a path out of its folder that is listed",
                        trick(files -> {
                            files.put("../evil.json", files.remove("config.json"));
                            replace(files, "\"config.json\"", "\"../evil.json\"");
                        }),
                        "cannot be the name"),
                Arguments.of(
                        "a model with a name that leads out",
                        trick(files -> replace(files, "tester/small-clip", "../../evil")),
                        "cannot be the name"),
                Arguments.of(
                        "a file more than is listed", trick(files -> files.put("more.json", bytes("{}"))), "more.json"),
                Arguments.of("a file less than is listed", trick(files -> files.remove("config.json")), "config.json"),
                Arguments.of(
                        "other bytes",
                        trick(files -> files.put("config.json", bytes("{\"model_type\": \"clip\"}"))),
                        "other bytes"),
                Arguments.of(
                        "more bytes than are listed",
                        trick(files -> files.put("config.json", new byte[50_000_000])),
                        "other bytes"),
                Arguments.of(
                        "what is no model",
                        trick(files -> {
                            byte[] other = bytes("{\"model_type\": \"bert\"}");
                            replace(
                                    files,
                                    ContentHash.of(files.get("config.json")).toString(),
                                    ContentHash.of(other).toString());
                            replace(
                                    files,
                                    "\"size\" : " + files.get("config.json").length,
                                    "\"size\" : " + other.length);
                            files.put("config.json", other);
                        }),
                        "bert"),
                Arguments.of("no list", trick(files -> files.remove(LIST)), "no " + LIST),
                Arguments.of("a list that is none", trick(files -> files.put(LIST, bytes("[[["))), "no JSON"),
                Arguments.of(
                        "a list of a later time",
                        trick(files -> replace(files, "\"format\" : 1", "\"format\" : 9")),
                        "format is 9"),
                Arguments.of("a huge list", trick(files -> files.put(LIST, new byte[2_000_000])), "too large"),
                Arguments.of(
                        "the same file in two spellings",
                        trick(files -> replace(files, "\"tokenizer.json\"", "\"CONFIG.json\"")),
                        "twice"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tricks")
    @DisplayName("is refused when it has anything that its list of files does not have")
    void isRefused(String what, Consumer<Map<String, byte[]>> trick, String words) throws IOException {
        Path crooked = crooked(trick);

        try (ModelStore there = there()) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> there.importFrom(crooked, Progress.ignored()))
                    .withMessageContaining(words);
            assertThat(there.all()).isEmpty();
        }
        assertThat(folder.resolve("evil.json")).doesNotExist();
        assertThat(folder.resolve("there").resolve("evil.json")).doesNotExist();
    }

    @Test
    @DisplayName("is refused when it is cut short, or none")
    void isRefusedWhenCut() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));

        try (ModelStore there = there()) {
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> there.importFrom(cut, Progress.ignored()))
                    .withMessageContaining("damaged");
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> there.importFrom(folder.resolve("none.zip"), Progress.ignored()))
                    .withMessageContaining("not there");
        }
    }

    @Test
    @DisplayName("does not replace a model of the same name that is another one")
    void doesNotReplace() throws IOException {
        Path other = crooked(files -> replace(files, FakeHub.COMMIT, "e".repeat(40)));

        try (ModelStore there = there()) {
            PulledModel first = there.importFrom(archive, Progress.ignored());

            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> there.importFrom(other, Progress.ignored()))
                    .withMessageContaining("here already");
            assertThat(there.find(first.name())).contains(first);
        }
    }

    private static Consumer<Map<String, byte[]>> trick(Consumer<Map<String, byte[]>> trick) {
        return trick;
    }

    private static void replace(Map<String, byte[]> files, String before, String after) {
        String list = new String(files.get(LIST), StandardCharsets.UTF_8);
        assertThat(list).contains(before);
        files.put(LIST, bytes(list.replace(before, after)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path crooked(Consumer<Map<String, byte[]>> trick) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        trick.accept(files);
        Path crooked = folder.resolve("crooked.zip");
        try (OutputStream out = Files.newOutputStream(crooked);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return crooked;
    }
}
