package dev.loreboard.clip.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.clip.runtime.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Cuts text into the tokens of a model, by its {@code tokenizer.json}. The library that does it keeps memory of its own, which
 * lives and dies in here. May be shared between threads.
 */
public final class Tokenizer implements AutoCloseable {

    private static final Map<String, String> AS_IT_IS =
            Map.of("truncation", "DO_NOT_TRUNCATE", "padding", "DO_NOT_PAD", "addSpecialTokens", "true");

    private final Gate gate;
    private final Path file;
    private final HuggingFaceTokenizer library;

    private Tokenizer(Path file, HuggingFaceTokenizer library) {
        this.file = file;
        this.gate = new Gate("the tokenizer " + file);
        this.library = library;
    }

    /** @throws ModelException when the file is missing or no tokenizer */
    public static Tokenizer open(Path file) {
        QuietLibrary.load();
        try (InputStream json = Files.newInputStream(file)) {
            return new Tokenizer(file, HuggingFaceTokenizer.newInstance(json, AS_IT_IS));
        } catch (IOException failure) {
            throw new ModelException(
                    "The tokenizer " + file + " cannot be read (" + failure + "). Fetch the model again.", failure);
        } catch (RuntimeException damaged) {
            throw new ModelException(
                    "The tokenizer " + file + " is not usable (" + damaged.getMessage()
                            + "). It must be a tokenizer.json of Hugging Face's tokenizers.",
                    damaged);
        }
    }

    /**
     * The tokens of a text, with the start and the end of the model's own. Of a text that has too many the first ones are
     * kept, and the end.
     *
     * @param most how many are kept
     */
    public Tokens tokens(String text, int most) {
        return gate.call("tokens", () -> {
            Encoding encoding = library.encode(text);
            long[] ids = encoding.getIds();
            int end = Math.min(added(encoding.getSpecialTokenMask()), most);
            long[] kept = ids.length <= most ? ids : cut(ids, most, end);
            return new Tokens(Arrays.stream(kept).boxed().toList(), ids.length, 0);
        });
    }

    /** The id of a token by its exact name; empty when there is none of that name. */
    public OptionalLong id(String token) {
        return gate.call("id", () -> {
            try {
                return TokenNames.find(file, token);
            } catch (IOException failure) {
                throw new ModelException(
                        "The tokenizer " + file + " cannot be read (" + failure + "). Fetch the model again.", failure);
            }
        });
    }

    @Override
    public void close() {
        gate.close(library::close);
    }

    @Override
    public String toString() {
        return gate.toString();
    }

    /** How many tokens the tokenizer puts behind every text. */
    private static int added(long[] mask) {
        int count = 0;
        while (count < mask.length && mask[mask.length - 1 - count] == 1) {
            count++;
        }
        return count;
    }

    private static long[] cut(long[] ids, int most, int end) {
        long[] kept = Arrays.copyOf(ids, most);
        System.arraycopy(ids, ids.length - end, kept, most - end, end);
        return kept;
    }
}
