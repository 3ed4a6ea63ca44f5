package dev.loreboard.clip.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loreboard.clip.image.Channels;
import dev.loreboard.clip.image.CropOffset;
import dev.loreboard.clip.image.Fit;
import dev.loreboard.clip.image.Normalisation;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.image.ResizeFilter;
import dev.loreboard.clip.image.Rgb;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a model wants done to pictures")
class PictureRulesTest {

    private static final String CLIP = """
            {"do_resize": true, "size": {"shortest_edge": 224}, "resample": 3, "do_center_crop": true,
             "crop_size": {"height": 224, "width": 224}, "do_rescale": true, "rescale_factor": 0.00392156862745098,
             "do_normalize": true, "image_mean": [0.48145466, 0.4578275, 0.40821073],
             "image_std": [0.26862954, 0.26130258, 0.27577711]}""";

    @TempDir
    private Path folder;

    private ConfigFile config(String json) throws IOException {
        return ConfigFile.read(Files.writeString(folder.resolve("preprocessor_config.json"), json));
    }

    private Preprocessing huggingFace(String json) throws IOException {
        return PictureRules.ofHuggingFace(config(json));
    }

    @Test
    @DisplayName("is read as CLIP's image processor says it, in the old way and the new")
    void readsClip() throws IOException {
        assertThat(huggingFace(CLIP)).isEqualTo(Preprocessing.clip(224));
        assertThat(huggingFace(CLIP.replace("{\"shortest_edge\": 224}", "224")
                        .replace("{\"height\": 224, \"width\": 224}", "224")))
                .isEqualTo(Preprocessing.clip(224));
    }

    @Test
    @DisplayName("is read as SigLIP's and MobileCLIP's say it")
    void readsSiglipAndMobileClip() throws IOException {
        assertThat(huggingFace("""
                        {"size": {"height": 256, "width": 256}, "resample": 3, "rescale_factor": 0.00392156862745098,
                         "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}""")).isEqualTo(Preprocessing.siglip(256));
        assertThat(huggingFace("""
                        {"size": {"shortest_edge": 256}, "resample": 2, "do_center_crop": true,
                         "crop_size": {"height": 256, "width": 256}, "do_normalize": false}""")).isEqualTo(Preprocessing.mobileClip(256));
    }

    @Test
    @DisplayName("is read as OpenCLIP says it")
    void readsOpenClip() throws IOException {
        String json = """
                {"size": [224, 200], "mode": "RGB", "mean": [0.1, 0.2, 0.3], "std": [1, 1, 1],
                 "interpolation": "bilinear", "resize_mode": "longest", "fill_color": 7}""";
        Preprocessing longest = PictureRules.ofOpenClip(config(json), 1);

        assertThat(longest)
                .isEqualTo(new Preprocessing(
                        200,
                        224,
                        new Fit.Pad(new Rgb(7, 7, 7)),
                        ResizeFilter.BILINEAR,
                        Normalisation.of(new Channels(0.1, 0.2, 0.3), Channels.all(1))));
        assertThat(PictureRules.ofOpenClip(config(json.replace("longest", "squash")), 1)
                        .fit())
                .isEqualTo(new Fit.Squash());
        assertThat(PictureRules.ofOpenClip(config("{\"mean\": [0, 0, 0], \"std\": [1, 1, 1]}"), 32))
                .isEqualTo(new Preprocessing(
                        32,
                        32,
                        new Fit.ShortSide(32, CropOffset.HALF_TO_EVEN),
                        ResizeFilter.BICUBIC,
                        Normalisation.unit()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                    | \"size\"",
                "{\"size\": \"large\"}                                 | \"size\" is \"large\", not a number",
                "{\"size\": 224, \"resample\": 0, \"do_normalize\": false} | \"resample\" is 0, not 1, 2 or 3",
                "{\"size\": 224, \"do_normalize\": 1}                  | \"do_normalize\" is 1, not true or false",
                "{\"size\": 224}                                       | does not say \"image_mean\"; it says [size]",
                "{\"size\": 224, \"image_mean\": [1, 2]}               | \"image_mean\" is [1,2], not three numbers",
                "[1, 2]                                                | holds no JSON object",
                "{\"size\": 224                                        | is no JSON",
            })
    @DisplayName("that does not fit is refused, naming the file, the field and what was expected")
    void refusesWhatDoesNotFit(String json, String message) {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> huggingFace(json))
                .withMessageContaining("preprocessor_config.json")
                .withMessageContaining(message);
    }

    @Test
    @DisplayName("is refused when the file is cut anywhere, or missing, or far too large")
    void refusesATornFile() throws IOException {
        byte[] whole = CLIP.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("preprocessor_config.json");
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> PictureRules.ofHuggingFace(ConfigFile.read(file)));
        }
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ConfigFile.read(folder.resolve("missing.json")));
        Files.write(file, new byte[2 << 20]);
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> ConfigFile.read(file))
                .withMessageContaining("such files are small");
    }
}
