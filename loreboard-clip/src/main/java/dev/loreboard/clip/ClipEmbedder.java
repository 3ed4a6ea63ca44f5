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
import dev.loreboard.clip.model.PairFolder;
import dev.loreboard.clip.model.PictureFolder;
import dev.loreboard.clip.model.SoundFolder;
import dev.loreboard.clip.model.WordFolder;
import dev.loreboard.clip.model.WorldFile;
import dev.loreboard.clip.text.Tokens;
import dev.loreboard.clip.text.WordReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures and words into one space, by a model of the CLIP family on ONNX Runtime: CLIP, OpenCLIP, SigLIP, SigLIP 2 or
 * MobileCLIP, from a folder as it was published; or sound and words, by a CLAP model. A folder with a model for words alone or for
 * pictures alone, such as a sentence encoder or DINOv2, gives an embedder that takes these alone. May be shared between threads.
 *
 * <p>A model hears sound in windows. Longer sound is cut into several, and the middle of their vectors is the sound's.
 */
public final class ClipEmbedder implements Embedder, LikelihoodSource {

    private static final Logger LOG = LoggerFactory.getLogger(ClipEmbedder.class);

    private final Gate gate;
    private final OpenThings things = new OpenThings();
    private final OpenModel model;

    /** @throws dev.loreboard.clip.runtime.ModelException when the folder has no model that can be used, saying why */
    public ClipEmbedder(ClipOptions options) {
        long begun = System.nanoTime();
        this.gate = new Gate("the model in " + options.folder());
        try {
            this.model = OpenModel.open(options, things);
        } catch (RuntimeException | Error failure) {
            things.closeAfter(failure);
            throw failure;
        }
        LOG.info(
                "The model in {} is open after {} ms: {}{}.",
                options.folder(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                space(),
                lengths());
    }

    /**
     * Opens a model, and knows where its world ends if the folder says so: it is a {@link dev.loreboard.api.embedding.Background} then.
     *
     * @throws dev.loreboard.clip.runtime.ModelException when the folder has no model that can be used, saying why
     */
    public static Embedder open(ClipOptions options) {
        ClipEmbedder embedder = new ClipEmbedder(options);
        try {
            return WorldFile.direction(options.folder(), embedder.space().dimension())
                    .<Embedder>map(direction -> new BoundedEmbedder(embedder, direction))
                    .orElse(embedder);
        } catch (RuntimeException failure) {
            embedder.close();
            throw failure;
        }
    }

    private String lengths() {
        return model.words()
                .map(words -> ", texts of up to " + words.reader().rules().length() + " tokens "
                        + (words.cuts() ? "without" : "with") + " their padding")
                .orElse("");
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
        Set<Modality> accepted = EnumSet.noneOf(Modality.class);
        model.pictures().ifPresent(tower -> accepted.add(Modality.IMAGE));
        model.words().ifPresent(tower -> accepted.add(Modality.TEXT));
        model.sounds().ifPresent(tower -> accepted.add(Modality.AUDIO));
        return Set.copyOf(accepted);
    }

    @Override
    public List<Embedding> embedAll(List<? extends Content> batch) {
        return gate.call("embedAll", () -> {
            List<Placed<Image>> pictures = new ArrayList<>();
            List<Placed<Text>> texts = new ArrayList<>();
            List<Placed<Audio>> sounds = new ArrayList<>();
            Outcomes outcomes = new Outcomes();
            for (int position = 0; position < batch.size(); position++) {
                switch (batch.get(position)) {
                    case Image picture
                    when model.pictures().isPresent() -> pictures.add(new Placed<>(position, picture));
                    case Text text when model.words().isPresent() -> texts.add(new Placed<>(position, text));
                    case Audio audio when model.sounds().isPresent() -> sounds.add(new Placed<>(position, audio));
                    case Image picture -> outcomes.fail(position, notTaken("a picture"));
                    case Text text -> outcomes.fail(position, notTaken("words"));
                    case Audio audio -> outcomes.fail(position, notTaken("sound"));
                    case Video video -> outcomes.fail(position, notTaken("film"));
                }
            }
            model.pictures().ifPresent(tower -> tower.embed(pictures, space(), outcomes));
            model.words().ifPresent(tower -> tower.embed(texts, space(), outcomes));
            model.sounds().ifPresent(tower -> tower.embed(sounds, space(), outcomes));
            return outcomes.finish();
        });
    }

    /**
     * How the model reads a text, and whether it sees all of it.
     *
     * @throws UnsupportedContentException when it reads none
     */
    public Tokens tokens(Text text) {
        return gate.call("tokens", () -> reader().cut(text));
    }

    /**
     * The tokens of a text as the model's own tools give them: filled up to the full length.
     *
     * @throws UnsupportedContentException when it reads none
     */
    public List<Long> padded(Text text) {
        return gate.call("padded", () -> reader().padded(text));
    }

    private WordReader reader() {
        return model.words().map(WordTower::reader).orElseThrow(() -> notTaken("words"));
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
        return model.pictures().map(PictureTower::runs).orElse(0L);
    }

    /** How often the graph that hears was run. */
    long soundRuns() {
        return model.sounds().map(SoundTower::runs).orElse(0L);
    }

    /** How often the graph that reads was run. */
    long wordRuns() {
        return model.words().map(WordTower::runs).orElse(0L);
    }

    @Override
    public void close() {
        gate.close(things::close);
    }

    @Override
    public String toString() {
        return "ClipEmbedder[" + model.folder().folder() + "]";
    }

    private UnsupportedContentException notTaken(String given) {
        String taken = switch (folder()) {
            case PairFolder pair when pair.hearing().isPresent() -> "pictures, words and sound";
            case PairFolder pair -> "pictures and words";
            case SoundFolder sounds -> "sound and words";
            case WordFolder words -> "words";
            case PictureFolder pictures -> "pictures";
        };
        return new UnsupportedContentException("The model in " + folder().folder() + " takes " + taken
                + ", and was given " + given + ". Give it those, or open another model.");
    }
}
