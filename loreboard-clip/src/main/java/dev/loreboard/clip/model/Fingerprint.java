package dev.loreboard.clip.model;

import dev.loreboard.api.content.ContentHash;
import dev.loreboard.api.content.ContentHasher;
import dev.loreboard.api.content.Text;
import dev.loreboard.clip.audio.Hearing;
import dev.loreboard.clip.image.Channels;
import dev.loreboard.clip.image.Fit;
import dev.loreboard.clip.image.Normalisation;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.onnx.Weights;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.SessionOpener;
import dev.loreboard.clip.text.Prompts;
import dev.loreboard.clip.text.WordReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tells a model's vectors from those of any other: its weights, what it wants done to pictures and to sound, and the tokens it
 * makes of words. Neither the folder's name nor the engine nor the precision is part of it, as long as a folder has the model in 32
 * or in 16 bits: an 8-bit graph beside such a one is known by its neighbour, one alone only by itself. Likewise, a graph that is
 * not kept as ONNX is known by the one beside it that is, and alone only by its bytes.
 */
public final class Fingerprint {

    private static final int DIGITS = 16;
    private static final int SOME = 1 << 16;

    /** Words that tokenizers disagree on. */
    private static final List<String> WORDS = List.of(
            "a photograph of a red dragon",
            "An  OLD Castle, 1892 (it's raining)!",
            "na\u00efve caf\u00e9 \u2014 \u00df\u0130",
            "\u4e00\u53ea\u9f99 \u30c9\u30e9\u30b4\u30f3 \ud83d\udc09",
            "x_1=<a href=\"#\">&amp;</a>",
            "");

    private Fingerprint() {}

    /**
     * Sixteen hexadecimal digits.
     *
     * @param ending how the names of the graphs end that are run
     */
    public static String of(ModelFolder folder, String ending, Optional<WordReader> words) {
        List<String> facts = new ArrayList<>();
        weights(folder, ending).distinct().sorted().forEach(digest -> facts.add(digest.toString()));
        folder.seeing().map(Fingerprint::pictures).ifPresent(facts::add);
        words.map(Fingerprint::words).ifPresent(facts::addAll);
        folder.hearing().map(Hearing::toString).ifPresent(facts::add);
        switch (folder) {
            case PairFolder pair -> {}
            case SoundFolder sounds -> {}
            case WordFolder alone -> facts.add("pooled " + alone.pooling());
            case PictureFolder alone -> facts.add("pooled " + alone.pooling());
        }
        return ContentHash.of(String.join("\n", facts).getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, DIGITS);
    }

    /** Weights can be read in ONNX alone; without it the files themselves have to do. */
    private static Stream<ContentHash> weights(ModelFolder folder, String ending) {
        return new TowerFiles(folder, SessionOpener.ONNX)
                .find(Precision.BEST)
                .map(onnx -> onnx.files().stream().flatMap(file -> Weights.digests(file).stream()))
                .orElseGet(() ->
                        folder.towers(Precision.BEST, ending).files().stream().map(Fingerprint::bytes));
    }

    private static List<String> words(WordReader words) {
        List<String> facts = new ArrayList<>();
        facts.add(words.rules().length() + " " + words.padding());
        WORDS.forEach(text -> facts.add(words.cut(Text.of(text)).ids().toString()));
        Prompts prompts = words.rules().prompts();
        if (!prompts.equals(Prompts.NONE)) {
            facts.add(prompts.toString());
        }
        return facts;
    }

    private static ContentHash bytes(Path file) {
        ContentHasher hasher = new ContentHasher();
        byte[] some = new byte[SOME];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                hasher.add(some, 0, read);
            }
        } catch (IOException failure) {
            throw new ModelException(
                    "The model " + file + " cannot be read (" + failure
                            + "). See that the file is there, whole and free to be read, or fetch the model again.",
                    failure);
        }
        return hasher.finish();
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
