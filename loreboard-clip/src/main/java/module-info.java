/** Pictures, words and sound into one space, on real models. */
@org.jspecify.annotations.NullMarked
module dev.loreboard.clip {
    requires transitive dev.loreboard.api;
    requires ai.djl.api;
    requires ai.djl.tokenizers;
    requires com.fasterxml.jackson.databind;
    requires com.microsoft.onnxruntime;
    requires static transitive org.jspecify;
    requires static jdk.incubator.vector;
    requires java.desktop;
    requires transitive java.net.http;
    requires jdk.jfr;
    requires org.slf4j;

    exports dev.loreboard.clip;
    exports dev.loreboard.clip.audio;
    exports dev.loreboard.clip.djl;
    exports dev.loreboard.clip.fingerprint;
    exports dev.loreboard.clip.hub;
    exports dev.loreboard.clip.image;
    exports dev.loreboard.clip.mini;
    exports dev.loreboard.clip.model;
    exports dev.loreboard.clip.onnx;
    exports dev.loreboard.clip.parity;
    exports dev.loreboard.clip.quantize;
    exports dev.loreboard.clip.runtime;
    exports dev.loreboard.clip.tagging;
    exports dev.loreboard.clip.text;

    provides dev.loreboard.api.spi.EmbedderProvider with
            dev.loreboard.clip.ClipProvider,
            dev.loreboard.clip.djl.DjlProvider,
            dev.loreboard.clip.mini.MiniProvider;
    provides dev.loreboard.api.spi.FingerprinterProvider with
            dev.loreboard.clip.fingerprint.PictureFingerprinterProvider;
    provides dev.loreboard.api.spi.TaggerProvider with
            dev.loreboard.clip.audio.AudioTaggerProvider,
            dev.loreboard.clip.tagging.ZeroShotProvider;
}
