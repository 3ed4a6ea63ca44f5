package dev.loreboard.clip.tagging;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.lifecycle.Gate;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.api.tagging.Vocabulary;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.model.LikelihoodSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags pictures with the words of a {@link Taxonomy}, by comparing each picture's vector with those of sentences. It stands on
 * any embedder of pictures and words, which it does not close. May be shared between threads.
 *
 * <p>An independent facet gives every label that is sure enough, perhaps none. An exclusive facet gives one tag: its likeliest label, or
 * {@link Taxonomy#UNKNOWN} when the background is likelier or the label is not sure enough. The confidence of "unknown" is how
 * likely that label would have been wrong.
 *
 * <p>Without a {@link Calibration} confidences are the model's own, which are most often too high.
 */
public final class ZeroShotTagger implements Tagger {

    private static final Logger LOG = LoggerFactory.getLogger(ZeroShotTagger.class);
    private static final Set<Modality> NEEDED = Set.of(Modality.IMAGE, Modality.TEXT);

    private final Gate gate;
    private final Embedder embedder;
    private final ZeroShotOptions options;
    private final Likelihood likelihood;
    private final List<FacetTagger> facets;

    /**
     * Turns all sentences into vectors.
     *
     * @throws TaggingException when the calibration is for something else, or a sentence cannot be turned into a vector
     * @throws IllegalArgumentException when the embedder does not take pictures and words
     */
    public ZeroShotTagger(Embedder embedder, ZeroShotOptions options) {
        if (!embedder.accepts().containsAll(NEEDED)) {
            throw new IllegalArgumentException("A zero-shot tagger compares pictures with words, but the embedder of "
                    + embedder.space() + " takes " + embedder.accepts() + " only.");
        }
        this.gate = new Gate("the zero-shot tagger of " + options.taxonomy());
        this.embedder = embedder;
        this.options = options;
        options.calibration().ifPresent(calibration -> calibration.requireFits(embedder.space(), options.taxonomy()));
        this.likelihood = likelihood(embedder, options);
        LabelRules rules = LabelRules.of(options.calibration());
        String origin = "zero-shot " + options.taxonomy().id() + " by "
                + embedder.space().name();
        this.facets = new PromptVectors(embedder, options.taxonomy())
                .judges(likelihood).stream()
                        .map(judge -> new FacetTagger(judge, rules.of(judge.facet()), origin))
                        .toList();
        LOG.info(
                "The tagger {} is open: {} facets, {}, {} labels calibrated.",
                origin,
                facets.size(),
                likelihood,
                options.calibration().map(learned -> learned.labels().size()).orElse(0));
    }

    private static Likelihood likelihood(Embedder embedder, ZeroShotOptions options) {
        Optional<Likelihood> learned = options.calibration().map(Calibration::likelihood);
        Optional<Likelihood> said = options.likelihood();
        if (learned.isPresent() && said.isPresent() && !learned.equals(said)) {
            throw new TaggingException("The calibration was fitted with " + learned.get() + ", and the tagger was told "
                    + said.get() + ". Leave that out, or calibrate again with it.");
        }
        return said.or(() -> learned)
                .or(() -> embedder instanceof LikelihoodSource source ? source.likelihood() : Optional.empty())
                .orElse(Likelihood.Softmax.CLIP);
    }

    public Taxonomy taxonomy() {
        return options.taxonomy();
    }

    /** What was learned from examples, if the tagger was given that. */
    public Optional<Calibration> calibration() {
        return options.calibration();
    }

    @Override
    public Set<Modality> accepts() {
        return Set.of(Modality.IMAGE);
    }

    @Override
    public Vocabulary vocabulary() {
        return options.taxonomy().vocabulary();
    }

    @Override
    public List<List<Tag>> tagAll(List<? extends Content> batch) {
        return gate.call("tagAll", () -> new PictureBatch<>(embedder, this::sortedTags).run(batch, options.together()));
    }

    /**
     * Tags a picture that was embedded already.
     *
     * @throws dev.loreboard.api.failure.SpaceMismatchException for a vector of another space
     */
    public List<Tag> tags(Embedding picture) {
        return gate.call("tags", () -> {
            embedder.space().requireSame(picture.space(), "The tagger");
            return sortedTags(picture);
        });
    }

    private List<Tag> sortedTags(Embedding picture) {
        return facets.stream()
                .flatMap(facet -> facet.tags(picture).stream())
                .sorted(Comparator.comparingDouble(Tag::confidence).reversed())
                .toList();
    }

    /** What each facet makes of each picture, before anything that was learned. */
    List<PictureScores> scores(List<? extends Content> batch) {
        return gate.call("scores", () -> new PictureBatch<>(embedder, this::scores).run(batch, options.together()));
    }

    private PictureScores scores(Embedding picture) {
        return new PictureScores(
                facets.stream().map(facet -> facet.judge().judge(picture)).toList());
    }

    /** What was learned, as a calibration for this tagger. */
    Calibration learned(double wanted, List<LabelCalibration> labels) {
        return new Calibration(embedder.space(), taxonomy().id(), taxonomy().fingerprint(), likelihood, wanted, labels);
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    @Override
    public String toString() {
        return gate.toString();
    }
}
