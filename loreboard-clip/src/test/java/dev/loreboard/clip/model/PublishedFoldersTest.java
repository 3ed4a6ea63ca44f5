package dev.loreboard.clip.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.clip.image.Fit;
import dev.loreboard.clip.text.Cleaning;
import dev.loreboard.clip.text.WordRules.Padding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The names of the files as the named repositories of Hugging Face have them, without what is in the graphs. What stands in
 * the configuration files is cut down to the fields that matter here, with the values that they have there.
 */
@DisplayName("Folders as they are published are recognised")
class PublishedFoldersTest {

    private static final String CLIP_NUMBERS = """
            "image_mean": [0.48145466, 0.4578275, 0.40821073], "image_std": [0.26862954, 0.26130258, 0.27577711]""";
    private static final String HALVES = """
            "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5]""";

    @TempDir
    private Path folder;

    private PairFolder folder(List<String> empty, Map<String, String> written) throws IOException {
        for (String name : empty) {
            write(name, "");
        }
        for (Map.Entry<String, String> file : written.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        return (PairFolder) ModelFolder.recognise(folder);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Towers.Parted parted(String pictures, String words) {
        return new Towers.Parted(folder.resolve(pictures), folder.resolve(words));
    }

    /** huggingface.co/Xenova/clip-vit-base-patch32 at d15189d7028b43f1d3e65039190477f6af591c2a. */
    @Test
    @DisplayName("CLIP, with towers of their own and both in one, in two precisions")
    void clip() throws IOException {
        PairFolder found = folder(
                List.of(
                        "onnx/model.onnx",
                        "onnx/model_quantized.onnx",
                        "onnx/text_model.onnx",
                        "onnx/text_model_quantized.onnx",
                        "onnx/vision_model.onnx",
                        "onnx/vision_model_quantized.onnx",
                        "merges.txt",
                        "quantize_config.json",
                        "special_tokens_map.json",
                        "tokenizer.json",
                        "vocab.json"),
                Map.of(
                        "config.json",
                        """
                        {"model_type": "clip", "architectures": ["CLIPModel"], "projection_dim": 512,
                         "text_config": {"pad_token_id": 1, "max_position_embeddings": 77}}""",
                        "preprocessor_config.json",
                        """
                        {"do_center_crop": true, "crop_size": {"height": 224, "width": 224}, "resample": 3,
                         "size": {"shortest_edge": 224}, "feature_extractor_type": "CLIPFeatureExtractor", %s}""".formatted(CLIP_NUMBERS),
                        "tokenizer_config.json",
                        """
                        {"tokenizer_class": "CLIPTokenizer", "model_max_length": 77, "pad_token": "<|endoftext|>"}"""));

        assertThat(found.family()).isEqualTo(Family.CLIP);
        assertThat(found.words().rules().length()).isEqualTo(77);
        assertThat(found.words().rules().padding()).isEqualTo(new Padding.Named("<|endoftext|>"));
        assertThat(found.pictures().fit()).isInstanceOf(Fit.ShortSide.class);
        assertThat(found.towers(Precision.BEST)).isEqualTo(parted("onnx/vision_model.onnx", "onnx/text_model.onnx"));
        assertThat(found.towers(Precision.INT8))
                .isEqualTo(parted("onnx/vision_model_quantized.onnx", "onnx/text_model_quantized.onnx"));
    }

    /** huggingface.co/Xenova/siglip-base-patch16-224 at 4649052661e53c7000355844105f8a1792088239. */
    @Test
    @DisplayName("SigLIP")
    void siglip() throws IOException {
        PairFolder found = folder(
                List.of(
                        "onnx/text_model.onnx",
                        "onnx/text_model_quantized.onnx",
                        "onnx/vision_model.onnx",
                        "onnx/vision_model_quantized.onnx",
                        "spiece.model",
                        "tokenizer.json"),
                Map.of("config.json", """
                        {"model_type": "siglip", "text_config": {"model_type": "siglip_text_model"}}""", "preprocessor_config.json", """
                        {"do_resize": true, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5], "resample": 3,
                         "image_processor_type": "SiglipImageProcessor", "size": {"height": 224, "width": 224}}""", "special_tokens_map.json", """
                        {"pad_token": {"content": "</s>", "lstrip": true}}"""));

        assertThat(found.family()).isEqualTo(Family.SIGLIP);
        assertThat(found.words().rules().cleaning()).isEqualTo(Cleaning.SIGLIP);
        assertThat(found.words().rules().length()).isEqualTo(64);
        assertThat(found.words().rules().padding()).isEqualTo(new Padding.Named("</s>"));
        assertThat(found.pictures().fit()).isEqualTo(new Fit.Squash());
        assertThat(found.towers(Precision.FLOAT32)).isEqualTo(parted("onnx/vision_model.onnx", "onnx/text_model.onnx"));
    }

    /** huggingface.co/onnx-community/siglip2-base-patch16-224-ONNX at ba1f3b0843f24bc5417d38e19c37b287d719b2f4. */
    @Test
    @DisplayName("SigLIP 2, whose configuration names its first version")
    void siglip2() throws IOException {
        PairFolder found = folder(
                List.of("onnx/text_model_int8.onnx", "onnx/vision_model_int8.onnx", "tokenizer.json"),
                Map.of("config.json", """
                        {"model_type": "siglip", "text_config": {"model_type": "siglip_text_model", "vocab_size": 256000}}""", "preprocessor_config.json", """
                        {"do_resize": true, "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5], "resample": 2,
                         "image_processor_type": "SiglipImageProcessor", "size": {"height": 224, "width": 224}}""", "tokenizer_config.json", """
                        {"tokenizer_class": "GemmaTokenizer", "pad_token": "<pad>"}"""));

        assertThat(found.family()).isEqualTo(Family.SIGLIP2);
        assertThat(found.words().rules().cleaning()).isEqualTo(Cleaning.LOWER_CASE);
        assertThat(found.words().rules().padding()).isEqualTo(new Padding.Named("<pad>"));
        assertThat(found.towers(Precision.BEST))
                .isEqualTo(parted("onnx/vision_model_int8.onnx", "onnx/text_model_int8.onnx"));
    }

    /** huggingface.co/Xenova/mobileclip_s0, with the graphs that its users take: each tower in another precision. */
    @Test
    @DisplayName("MobileCLIP, with one tower in 16 and one in 8 bits")
    void mobileClip() throws IOException {
        PairFolder found = folder(
                List.of("onnx/text_model_quantized.onnx", "onnx/vision_model_fp16.onnx", "tokenizer.json", "LICENSE"),
                Map.of("config.json", """
                        {"model_type": "clip"}""", "preprocessor_config.json", """
                        {"do_center_crop": true, "crop_size": {"height": 256, "width": 256}, "do_normalize": false,
                         "resample": 2, "size": {"shortest_edge": 256}}"""));

        assertThat(found.pictures().width()).isEqualTo(256);
        assertThat(found.towers(Precision.BEST))
                .isEqualTo(parted("onnx/vision_model_fp16.onnx", "onnx/text_model_quantized.onnx"));
    }

    /** huggingface.co/immich-app/ViT-B-32__openai at a857c8de2c07bbcfa6646adfcf31b798845afa1e. */
    @Test
    @DisplayName("CLIP as Immich exports it")
    void immich() throws IOException {
        PairFolder found = folder(
                List.of("textual/model.onnx", "textual/tokenizer.json", "visual/model.onnx"),
                Map.of("config.json", """
                        {"embed_dim": 512, "vision_cfg": {"image_size": 224, "layers": 12, "width": 768, "patch_size": 32},
                         "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 512, "heads": 8, "layers": 12}}""", "visual/preprocess_cfg.json", """
                        {"size": [224, 224], "mode": "RGB", "mean": [0.48145466, 0.4578275, 0.40821073],
                         "std": [0.26862954, 0.26130258, 0.27577711], "interpolation": "bicubic",
                         "resize_mode": "shortest", "fill_color": 0}""", "textual/tokenizer_config.json", """
                        {"tokenizer_class": "CLIPTokenizer", "pad_token": "<|endoftext|>"}"""));

        assertThat(found.family()).isEqualTo(Family.CLIP);
        assertThat(found.words().tokenizer()).isEqualTo(folder.resolve("textual/tokenizer.json"));
        assertThat(found.words().rules().padding()).isEqualTo(new Padding.Named("<|endoftext|>"));
        assertThat(found.towers(Precision.BEST)).isEqualTo(parted("visual/model.onnx", "textual/model.onnx"));
    }

    /** huggingface.co/immich-app/ViT-B-32-SigLIP2-256__webli. */
    @Test
    @DisplayName("SigLIP 2 as Immich exports it")
    void immichSiglip2() throws IOException {
        PairFolder found = folder(
                List.of("textual/model.onnx", "textual/tokenizer.json", "visual/model.onnx"),
                Map.of(
                        "config.json",
                        """
                        {"embed_dim": 768, "init_logit_bias": -10, "custom_text": true,
                         "vision_cfg": {"image_size": 256, "timm_model_name": "vit_base_patch32_siglip_256"},
                         "text_cfg": {"context_length": 64, "vocab_size": 256000, "no_causal_mask": true,
                                      "hf_tokenizer_name": "timm/ViT-B-32-SigLIP2-256",
                                      "tokenizer_kwargs": {"clean": "canonicalize"}}}""",
                        "visual/preprocess_cfg.json",
                        """
                        {"size": [256, 256], "mode": "RGB", %s, "interpolation": "bicubic",
                         "resize_mode": "squash", "fill_color": 0}""".formatted(HALVES),
                        "textual/tokenizer_config.json",
                        """
                        {"tokenizer_class": "GemmaTokenizer", "pad_token": "<pad>"}"""));

        assertThat(found.family()).isEqualTo(Family.SIGLIP2);
        assertThat(found.words().rules().cleaning()).isEqualTo(Cleaning.IMMICH);
        assertThat(found.words().rules().padding()).isEqualTo(new Padding.Named("<pad>"));
        assertThat(found.pictures().fit()).isEqualTo(new Fit.Squash());
    }

    /** huggingface.co/Marqo/marqo-fashionSigLIP, whose config.json is that of a class of its own. */
    @Test
    @DisplayName("SigLIP with the configuration of OpenCLIP beside one that is not known")
    void openClip() throws IOException {
        PairFolder found = folder(
                List.of("onnx/vision_model_int8.onnx", "onnx/text_model_int8.onnx", "tokenizer.json"),
                Map.of("config.json", """
                        {"model_type": "marqo", "architectures": ["MarqoFashionSigLIP"]}""", "preprocessor_config.json", """
                        {"resample": 3}""", "open_clip_config.json", """
                        {"model_cfg": {"embed_dim": 768, "init_logit_bias": -10, "custom_text": true,
                                       "vision_cfg": {"image_size": 224},
                                       "text_cfg": {"context_length": 64, "vocab_size": 32000,
                                                    "hf_tokenizer_name": "timm/ViT-B-16-SigLIP",
                                                    "tokenizer_kwargs": {"clean": "canonicalize"}}},
                         "preprocess_cfg": {%s, "interpolation": "bicubic", "resize_mode": "squash"}}""".formatted(
                                HALVES)));

        assertThat(found.family()).isEqualTo(Family.SIGLIP);
        assertThat(found.words().rules().cleaning()).isEqualTo(Cleaning.CANONICAL);
        assertThat(found.words().rules().padding()).isEqualTo(new Padding.Named("</s>"));
        assertThat(found.pictures().width()).isEqualTo(224);
    }

    /** github.com/mlfoundations/open_clip, model_configs/MobileCLIP-S2.json, whose text tower looks both ways. */
    @Test
    @DisplayName("MobileCLIP with the configuration of OpenCLIP, which fills texts up with zeros")
    void mobileClipOfOpenClip() throws IOException {
        PairFolder found = folder(
                List.of("visual.onnx", "text.onnx", "tokenizer.json", "special_tokens_map.json"),
                Map.of("open_clip_config.json", """
                        {"model_cfg": {"embed_dim": 512, "custom_text": true,
                                       "vision_cfg": {"timm_model_name": "fastvit_mci2", "image_size": 256},
                                       "text_cfg": {"context_length": 77, "vocab_size": 49408, "no_causal_mask": true}},
                         "preprocess_cfg": {"mean": [0.0, 0.0, 0.0], "std": [1.0, 1.0, 1.0],
                                            "interpolation": "bilinear", "resize_mode": "shortest"}}""", "tokenizer_config.json", """
                        {"pad_token": "<|endoftext|>"}"""));

        assertThat(found.family()).isEqualTo(Family.CLIP);
        assertThat(found.words().rules().padding()).isEqualTo(new Padding.Id(0));
        assertThat(found.towers(Precision.BEST)).isEqualTo(parted("visual.onnx", "text.onnx"));
    }
}
