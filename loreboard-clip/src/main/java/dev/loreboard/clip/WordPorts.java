package dev.loreboard.clip;

import dev.loreboard.api.content.Text;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Port;
import dev.loreboard.clip.runtime.Tensor.Longs;
import dev.loreboard.clip.text.Tokens;
import dev.loreboard.clip.text.WordReader;
import dev.loreboard.clip.text.WordRules;
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
 * @param types which text of a pair each token is of, where the graph asks for it; it is always the first
 * @param batch how many texts at a time, where the graph has fixed it
 * @param length how many tokens, where the graph has fixed it
 * @param seesPadding whether padding counts as well, as in training
 */
record WordPorts(
        String ids,
        Optional<String> mask,
        Optional<String> types,
        OptionalInt batch,
        OptionalInt length,
        boolean seesPadding) {

    static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";

    /** @throws ModelException when there are no such ports, or they take texts of another length */
    static WordPorts of(ModelSession session, WordRules rules, boolean seesPadding) {
        List<Port> found = session.inputs().values().stream()
                .filter(Port::takesWords)
                .filter(port -> !port.name().equals(MASK) && !port.name().equals(TYPES))
                .toList();
        if (found.size() != 1) {
            throw new ModelException("In " + session + " there is "
                    + (found.isEmpty() ? "no input" : "more than one input")
                    + " for tokens, whole numbers [batch, length]; its inputs are "
                    + session.inputs().values()
                    + ". Export it with input_ids, attention_mask and token_type_ids at most.");
        }
        Port port = found.getFirst();
        OptionalInt length = port.fixed(1);
        if (length.isPresent() && length.getAsInt() != rules.length()) {
            throw new ModelException("In " + session + " tokens go into " + port
                    + ", but the folder's configuration says texts of "
                    + rules.length() + " tokens. They belong to different models; fetch the folder again.");
        }
        return new WordPorts(
                port.name(), present(session, MASK), present(session, TYPES), port.fixed(0), length, seesPadding);
    }

    private static Optional<String> present(ModelSession session, String name) {
        return session.inputs().containsKey(name) ? Optional.of(name) : Optional.empty();
    }

    /** How many numbers a buffer needs for so many texts. */
    int room(int texts, int width) {
        return 3 * batch.orElse(texts) * width;
    }

    /**
     * What the graph is given for some texts: the ids, and behind them in the same buffer mask and types where they are wanted.
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
                boolean counts = inside || seesPadding || own.isEmpty();
                buffer.put(row * width + i, inside ? own.get(i) : padding);
                buffer.put(count + row * width + i, counts ? 1 : 0);
                buffer.put(2 * count + row * width + i, 0);
            }
        }
        List<Long> shape = List.of((long) rows, (long) width);
        Map<String, Longs> input = new HashMap<>();
        input.put(ids, new Longs(buffer.slice(0, count), shape));
        mask.ifPresent(name -> input.put(name, new Longs(buffer.slice(count, count), shape)));
        types.ifPresent(name -> input.put(name, new Longs(buffer.slice(2 * count, count), shape)));
        return input;
    }

    /** One text at its full length, for a graph that wants some while pictures are looked at. */
    Map<String, Longs> input(WordReader reader, String text) {
        int width = reader.rules().length();
        LongBuffer buffer = DirectBuffers.longs(room(1, width));
        return input(buffer, List.of(reader.cut(Text.of(text))), width, reader.padding());
    }
}
