package dev.loreboard.clip;

import dev.loreboard.clip.model.PictureFolder;
import dev.loreboard.clip.model.Pooling;
import dev.loreboard.clip.model.WordFolder;
import dev.loreboard.clip.runtime.ModelException;
import dev.loreboard.clip.runtime.ModelSession;
import dev.loreboard.clip.runtime.Port;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where the vectors come out of a graph of a model for pictures alone, or for words alone. */
final class LoneVectorPort {

    private static final List<String> SENTENCES = Stream.concat(
                    Stream.of("sentence_embedding"), VectorPort.WORDS.stream())
            .toList();
    private static final List<String> PARTS = List.of("last_hidden_state", "token_embeddings");

    private LoneVectorPort() {}

    /** A language model has a pooler as well, which was never meant for sentences and is passed over. */
    static VectorSource of(ModelSession session, WordFolder folder) {
        boolean knowsPadding = session.inputs().containsKey(WordPorts.MASK);
        return whole(session, SENTENCES)
                .or(() -> parts(session, knowsPadding ? folder.pooling() : List.of()))
                .orElseThrow(() -> new ModelException("Out of " + session + " comes "
                        + session.outputs().values()
                        + ", and none of it is known as vectors of texts. Those are called "
                        + String.join(", ", SENTENCES)
                        + "; or of tokens, in a graph that takes " + WordPorts.MASK
                        + " and a folder without further steps, " + String.join(", ", PARTS)
                        + ". Export the model as Sentence Transformers does, with all of its modules, so that "
                        + "sentence_embedding comes out."));
    }

    static VectorSource of(ModelSession session, PictureFolder folder) {
        List<Pooling> pooling = folder.pooling().stream().toList();
        return whole(session, VectorPort.PICTURES)
                .or(() -> parts(session, pooling))
                .or(() -> whole(session, List.of(VectorPort.POOLED)))
                .orElseThrow(() -> new ModelException("Out of " + session + " comes "
                        + session.outputs().values() + ", and none of it is known as vectors of pictures. Those are"
                        + " called " + String.join(", ", VectorPort.PICTURES) + ", " + VectorPort.POOLED
                        + (pooling.isEmpty() ? "" : ", or of patches " + String.join(", ", PARTS))
                        + ". Export the model without what classifies, as for the task feature-extraction."));
    }

    private static Optional<VectorSource> whole(ModelSession session, List<String> names) {
        return present(session, names).map(Port::name).map(VectorSource::whole).findFirst();
    }

    private static Optional<VectorSource> parts(ModelSession session, List<Pooling> pooling) {
        return present(session, PARTS)
                .filter(port -> !pooling.isEmpty() && port.shape().size() == 3)
                .map(port -> new VectorSource(port.name(), pooling))
                .findFirst();
    }

    private static Stream<Port> present(ModelSession session, List<String> names) {
        return names.stream().map(session.outputs()::get).flatMap(Stream::ofNullable);
    }
}
