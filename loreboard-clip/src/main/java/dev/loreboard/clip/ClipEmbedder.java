package dev.loreboard.clip;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.content.Video;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.LikelihoodSource;
import dev.loreboard.clip.model.ModelFolder;
import dev.loreboard.clip.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures and words into one space, by a model of the CLIP family on ONNX Runtime: CLIP, OpenCLIP, SigLIP, SigLIP 2 or
 * MobileCLIP, from a folder as it was published. May be shared between threads.
 */
public final class ClipEmbedder implements Embedder, LikelihoodSource {

    private static final Logger LOG = LoggerFactory.getLogger(ClipEmbedder.class);

    private final Gate gate;
    private final OpenThings things = new OpenThings();
    private final OpenModel model;

    /** @throws dev.loreboard.clip.runtime.ModelException when the folder has no model that can be used, saying why */
    public ClipEmbedder(ClipOptions options) {
        this.gate = new Gate("the model in " + options.folder());
        try {
            this.model = OpenModel.open(options, things);
        } catch (RuntimeException | Error failure) {
            things.closeAfter(failure);
            throw failure;
        }
        LOG.info(
                "The model in {} is open: {}, texts of up to {} tokens {} their padding.",
                options.folder(),
                space(),
                folder().words().length(),
                model.words().cuts() ? "without" : "with");
    }

    /** What the model's files say about it. */
    public ModelFolder folder() {
        return model.folder();
    }

    @Override
    public EmbeddingSpace space() {
        return model.space();
    }

    @Override
    public Set<Modality> accepts() {
        return Set.of(Modality.TEXT, Modality.IMAGE);
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        return gate.call("embedAll", () -> {
            List<Placed<Image>> pictures = new ArrayList<>();
            List<Placed<Text>> texts = new ArrayList<>();
            Outcomes outcomes = new Outcomes();
            for (int position = 0; position < batch.size(); position++) {
                switch (batch.get(position)) {
                    case Image picture -> pictures.add(new Placed<>(position, picture));
                    case Text text -> texts.add(new Placed<>(position, text));
                    case Audio audio -> outcomes.fail(position, notTaken("sound"));
                    case Video video -> outcomes.fail(position, notTaken("film"));
                }
            }
            model.pictures().embed(pictures, space(), outcomes);
            model.words().embed(texts, space(), outcomes);
            return outcomes.finish();
        });
    }

    /** How the model reads a text, and whether it sees all of it. */
    public Tokens tokens(Text text) {
        return gate.call("tokens", () -> model.reader().cut(text));
    }

    /** The tokens of a text as the model's own tools give them: filled up to the full length. */
    public List<Long> padded(Text text) {
        return gate.call("padded", () -> model.reader().padded(text));
    }

    /**
     * What the model makes of the cosines between a picture and some texts. Empty where its files do not tell: SigLIP's scale
     * and bias stand in a graph of both towers only.
     */
    @Override
    public Optional<Likelihood> likelihood() {
        return model.likelihood();
    }

    /** How often the graph that sees was run. */
    long pictureRuns() {
        return model.pictures().runs();
    }

    /** How often the graph that reads was run. */
    long wordRuns() {
        return model.words().runs();
    }

    @Override
    public void close() {
        gate.close(things::close);
    }

    @Override
    public String toString() {
        return "ClipEmbedder[" + model.folder().folder() + "]";
    }

    private static UnsupportedContentException notTaken(String kind) {
        return new UnsupportedContentException(
                "A model of the CLIP family takes pictures and words, and was given " + kind + ".");
    }
}
