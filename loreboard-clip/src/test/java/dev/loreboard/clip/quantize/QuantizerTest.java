package dev.loreboard.clip.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loreboard.api.Progress;
import dev.loreboard.api.Progress.Step;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.SmallModel;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.model.Precision;
import dev.loreboard.clip.onnx.EightBitModel;
import dev.loreboard.clip.runtime.OnnxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A model quantized")
class QuantizerTest {

    @TempDir
    private Path parent;

    /** A copy of the model that has nothing in 8 or 16 bits. */
    private Path copy(String model) throws IOException {
        Path from = new SmallModel(model).folder();
        Path copy = parent.resolve(model);
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (!file.toString().matches(".*_(int8|fp16|quantized|uint8)\\.onnx")) {
                Files.copy(file, copy.resolve(from.relativize(file).toString()));
            }
        }
        return copy;
    }

    private static ClipOptions options(Path folder) {
        return ClipOptions.at(folder).withEngine(OnnxOptions.defaults().withThreads(1));
    }

    private static List<Content> contents() {
        return Stream.<Content>concat(
                        IntStream.range(0, 20).mapToObj(SmallModel::picture),
                        IntStream.range(0, 20).mapToObj(i -> Text.of("castle number " + i + " in the rain")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip", "clip-joint", "siglip", "mobileclip"})
    @DisplayName("is found in its folder as one in 8 bits, lives in the same space and is near to the one in 32")
    void isNearToTheOneIn32(String model) throws IOException {
        Path folder = copy(model);
        List<Step> steps = new ArrayList<>();

        List<EightBitModel> made = Quantizer.quantize(folder, Progress.to(steps::add));

        assertThat(ModelFolder.recognise(folder).towers(Precision.INT8).files())
                .containsExactlyElementsOf(
                        made.stream().map(EightBitModel::file).toList());
        assertThat(steps.getLast().isFinished()).isTrue();
        TwinReport report = TwinCheck.run(options(folder), contents(), Progress.ignored());
        assertThat(report.compared()).isEqualTo(40);
        assertThat(report.least()).isGreaterThan(0.95);
        assertThat(report.mean()).isGreaterThan(0.98);
        assertThat(report.shared()).isGreaterThan(0.8);
    }

    @Test
    @DisplayName("is compared on what can be read, and not on less than two items")
    void isComparedOnWhatCanBeRead() throws IOException {
        Path folder = copy("clip");
        Quantizer.quantize(folder, Progress.ignored());
        Image broken = Image.of(new byte[] {1, 2, 3});
        List<Image> pictures = List.of(SmallModel.picture(1), broken, SmallModel.picture(2));

        TwinReport report = TwinCheck.run(options(folder), pictures, Progress.ignored());

        assertThat(report.compared()).isEqualTo(2);
        assertThat(report.failed()).isEqualTo(1);
        assertThatExceptionOfType(UnreadableContentException.class)
                .isThrownBy(() -> TwinCheck.run(options(folder), pictures.subList(0, 2), Progress.ignored()))
                .withMessageContaining("Of 2 items 1 could be read");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwinCheck.run(options(folder), pictures.subList(0, 1), Progress.ignored()))
                .withMessageContaining("not on 1");
    }

    @Test
    @DisplayName("stops being compared when its caller has had enough, also after the last picture")
    void stopsBeingCompared() throws IOException {
        Path folder = copy("clip");
        Quantizer.quantize(folder, Progress.ignored());
        AtomicBoolean enough = new AtomicBoolean();
        Progress patience = new Progress() {
            @Override
            public void at(Step step) {
                enough.set(step.isFinished());
            }

            @Override
            public boolean cancelled() {
                return enough.get();
            }
        };

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> TwinCheck.run(options(folder), contents(), patience));
    }

    @Test
    @DisplayName("may answer in the index of the other where it finds nearly the same")
    void mayAnswer() {
        assertThat(new TwinReport(100, 0, 0.97, 0.995, 0.96).mayAnswer()).isTrue();
        assertThat(new TwinReport(100, 0, 0.97, 0.995, 0.85).mayAnswer()).isFalse();
        assertThat(new TwinReport(100, 0, 0.90, 0.97, 0.96).mayAnswer()).isFalse();
    }

    @Test
    @DisplayName("can be called off between its graphs")
    void canBeCalledOff() throws IOException {
        Path folder = copy("clip");
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancelledException.class)
                .isThrownBy(() -> Quantizer.quantize(folder, Progress.ignored()));

        assertThat(Thread.interrupted()).isTrue();
    }
}
