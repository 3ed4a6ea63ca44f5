package dev.loreboard.clip.model;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.Text;
import dev.loreboard.clip.image.Channels;
import dev.loreboard.clip.image.Fit;
import dev.loreboard.clip.image.Normalisation;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.onnx.Weights;
import dev.loreboard.clip.text.WordReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells a model's vectors from those of any other: its weights, what it wants done to pictures, and the tokens it makes
 * of words. Neither the folder's name nor the engine nor the precision is part of it, as long as a folder has the model in 32
 * or in 16 bits: an 8-bit graph beside such a one is known by its neighbour, one alone only by itself.
 */
public final class Fingerprint {

    private static final int DIGITS = 16;

    /** Words that tokenizers disagree on. */
    private static final List<String> WORDS = List.of(
            "a photograph of a red dragon",
            "An  OLD Castle, 1892 (it's raining)!",
            "na\u00efve caf\u00e9 \u2014 \u00df\u0130",
            "\u4e00\u53ea\u9f99 \u30c9\u30e9\u30b4\u30f3 \ud83d\udc09",
            "x_1=<a href=\"#\">&amp;</a>",
            "");

    private Fingerprint() {}

    /** Sixteen hexadecimal digits. */
    public static String of(ModelFolder folder, WordReader words) {
        List<String> facts = new ArrayList<>();
        folder.towers(Precision.BEST).files().stream()
                .flatMap(file -> Weights.digests(file).stream())
                .distinct()
                .sorted()
                .forEach(digest -> facts.add(digest.toString()));
        facts.add(pictures(folder.pictures()));
        facts.add(words.rules().length() + " " + words.padding());
        WORDS.forEach(text -> facts.add(words.cut(Text.of(text)).ids().toString()));
        return ContentHash.of(String.join("\n", facts).getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, DIGITS);
    }

    private static String pictures(Preprocessing wanted) {
        String fit = switch (wanted.fit()) {
            case Fit.ShortSide(int pixels, var offset) -> "short side " + pixels + " " + offset.name();
            case Fit.Squash() -> "squash";
            case Fit.Pad(var fill) -> "pad " + fill.red() + " " + fill.green() + " " + fill.blue();
        };
        Normalisation numbers = wanted.normalisation();
        return String.join(
                ", ",
                wanted.width() + " x " + wanted.height(),
                fit,
                wanted.filter().name(),
                (float) numbers.rescale() + "",
                channels(numbers.mean()),
                channels(numbers.deviation()));
    }

    private static String channels(Channels channels) {
        return (float) channels.red() + " " + (float) channels.green() + " " + (float) channels.blue();
    }
}
