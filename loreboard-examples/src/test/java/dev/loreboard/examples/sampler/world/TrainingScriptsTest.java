package dev.loreboard.examples.sampler.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.mini.MiniModel;
import dev.loreboard.examples.sampler.SampleFolder;
import dev.loreboard.tck.rule.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@DisplayName("The recipe of the embedded model")
class TrainingScriptsTest {

    private static final Path RECIPE =
            Path.of("..", "training").toAbsolutePath().normalize();
    private static final String PYTHON = "/usr/bin/python3";
    private static final long LONGEST = 180;

    @TempDir
    private Path folder;

    private String python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        Path told = folder.resolve("told.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(RECIPE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        String output = Files.readString(told);
        assertThat(ended).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static boolean hasTorch(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import torch, onnx, PIL")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException absent) {
            return false;
        }
    }

    private static void needPython() {
        Needed.found(
                "peers",
                Optional.of(PYTHON).filter(TrainingScriptsTest::hasTorch),
                "there is no " + PYTHON + " with torch, onnx and PIL");
    }

    private static void assertThatItOpens(Path model) {
        try (Embedder opened = ClipEmbedder.open(ClipOptions.at(model))) {
            assertThat(opened.embed(Text.of("a red dragon at night")).dimension())
                    .isEqualTo(128);
        }
    }

    @Test
    @DisplayName(
            "trains from a small world, comes to the same bytes when it goes on after the first stage, and leaves a model that opens")
    void trains() throws IOException, InterruptedException {
        needPython();
        Path world = folder.resolve("world");
        Path model = folder.resolve("model");
        Path words = model.resolve("onnx/text_model.onnx");
        TrainingWorld.write(world, 40, 8, 16, 1, Progress.ignored());
        String[] command = {"train.py", world.toString(), model.toString(), "--looking", "1", "--telling", "2"};

        python(command);
        byte[] first = Files.readAllBytes(words);
        for (String kept : List.of("telling-0.pt", "telling-1.pt", "onnx/text_model.onnx")) {
            Files.deleteIfExists(model.resolve(kept));
        }
        python(command);

        assertThat(Files.readAllBytes(words)).isEqualTo(first);
        assertThatItOpens(model);
    }

    @Test
    @DisplayName("goes on from a model on captioned pictures of one's own, and leaves a model that opens")
    void tunes() throws IOException, InterruptedException {
        needPython();
        new SampleFolder(folder).writePictures(7, 24, 96, 96, Progress.ignored());
        Path tuned = folder.resolve("tuned");
        Path start = folder.resolve("start");
        MiniModel.copyTo(start);

        String told = python(
                "tune.py",
                folder.resolve("pictures").toString(),
                start.toString(),
                tuned.toString(),
                "--minutes",
                "0.02");

        assertThat(told).contains("21 pictures to learn from, 3 kept", "are found first");
        assertThat(Files.readAllBytes(tuned.resolve("onnx/vision_model.onnx")))
                .isNotEqualTo(Files.readAllBytes(start.resolve("onnx/vision_model.onnx")));
        assertThatItOpens(tuned);
    }
}
