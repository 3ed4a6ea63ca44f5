package dev.loreboard.clip;

import dev.loreboard.api.content.Text;
import dev.loreboard.clip.model.Family;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Tensor.Longs;
import dev.loreboard.clip.text.Tokens;
import dev.loreboard.clip.text.WordReader;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a graph takes words in.
 *
 * @param mask which of the tokens count, where the graph asks for it
 * @param batch how many texts at a time, where the graph has fixed it
 * @param length how many tokens, where the graph has fixed it
 * @param seesPadding whether padding counts as well, as in training
 */
record WordPorts(String ids, Optional<String> mask, OptionalInt batch, OptionalInt length, boolean seesPadding) {

    private static final String MASK = "attention_mask";

    /** @throws ModelException when there are no such ports, or they take texts of another length */
    static WordPorts of(ModelSession session, ModelFolder folder) {
        List<Port> found = session.inputs().values().stream()
                .filter(Port::takesWords)
                .filter(port -> !port.name().equals(MASK))
                .toList();
        if (found.size() != 1) {
            throw new ModelException("In " + session + " there is "
                    + (found.isEmpty() ? "no input" : "more than one input")
                    + " for tokens, whole numbers [batch, length]; its inputs are "
                    + session.inputs().values() + ". Export it with input_ids, and attention_mask at most.");
        }
        Port port = found.getFirst();
        OptionalInt length = port.fixed(1);
        if (length.isPresent() && length.getAsInt() != folder.words().length()) {
            throw new ModelException("In " + session + " tokens go into " + port
                    + ", but the folder's configuration says texts of "
                    + folder.words().length() + " tokens. They belong to different models; fetch the folder again.");
        }
        Optional<String> mask = session.inputs().containsKey(MASK) ? Optional.of(MASK) : Optional.empty();
        return new WordPorts(port.name(), mask, port.fixed(0), length, folder.family() != Family.CLIP);
    }

    /** How many numbers a buffer needs for so many texts. */
    int room(int texts, int width) {
        return 2 * batch.orElse(texts) * width;
    }

    /**
     * What the graph is given for some texts: the ids, and behind them in the same buffer the mask where one is wanted.
     *
     * @param buffer with {@link #room} for them
     * @param width how many tokens each text takes, padding included
     */
    Map<String, Longs> input(LongBuffer buffer, List<Tokens> texts, int width, long padding) {
        int rows = batch.orElse(texts.size());
        int count = rows * width;
        for (int row = 0; row < rows; row++) {
            List<Long> own = texts.get(Math.min(row, texts.size() - 1)).ids();
            for (int i = 0; i < width; i++) {
                boolean inside = i < own.size();
                buffer.put(row * width + i, inside ? own.get(i) : padding);
                buffer.put(count + row * width + i, inside || seesPadding ? 1 : 0);
            }
        }
        List<Long> shape = List.of((long) rows, (long) width);
        Map<String, Longs> input = new HashMap<>();
        input.put(ids, new Longs(buffer.slice(0, count), shape));
        mask.ifPresent(name -> input.put(name, new Longs(buffer.slice(count, count), shape)));
        return input;
    }

    /** One text at its full length, for a graph that wants some while pictures are looked at. */
    Map<String, Longs> input(WordReader reader, String text) {
        int width = reader.rules().length();
        LongBuffer buffer = DirectBuffers.longs(room(1, width));
        return input(buffer, List.of(reader.cut(Text.of(text))), width, reader.padding());
    }
}
