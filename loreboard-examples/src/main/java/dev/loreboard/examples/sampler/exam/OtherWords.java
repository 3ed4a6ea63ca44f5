package dev.loreboard.examples.sampler.exam;

import dev.loreboard.examples.sampler.scene.Fact;
import java.util.Map;
import java.util.stream.Collectors;

/** Words for facts that are in no sentence that a model is trained on. */
record OtherWords(Map<String, String> words) {

    OtherWords {
        words = Map.copyOf(words);
    }

    static OtherWords read() {
        return new OtherWords(Lines.of("other-words.txt").stream()
                .map(line -> line.split("=", -1))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
    }

    /** The other word for it, or its own where there is none. */
    String of(Fact fact) {
        return words.getOrDefault(fact.word(), fact.word());
    }
}
