package dev.loreboard.clip.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.BatchException;
import dev.loreboard.api.failure.SpaceMismatchException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.api.tagging.Tag;
import dev.loreboard.api.tagging.Tagger;
import dev.loreboard.clip.model.Likelihood;
import dev.loreboard.clip.tagging.Taxonomy.Facet;
import dev.loreboard.clip.tagging.Taxonomy.Label;
import dev.loreboard.tck.fake.ColourEmbedder;
import dev.loreboard.tck.fake.DrawnImages;
import dev.loreboard.tck.fake.RenamedEmbedder;
import dev.loreboard.tck.rule.Call;
import dev.loreboard.tck.tagging.TaggerContract;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The zero-shot tagger")
class ZeroShotTaggerTest implements TaggerContract {

    private final PaintEmbedder embedder = new PaintEmbedder();

    @Override
    public Tagger openTagger() {
        return tagger();
    }

    @Override
    public List<Content> samples() {
        return List.of(Colours.plain(Colours.RED), Colours.plain(Colours.BLUE), DrawnImages.pixels(1, 8, 8));
    }

    @Override
    public List<Call<Tagger>> calls() {
        Embedding red = embedder.embed(Colours.plain(Colours.RED));
        return List.of(
                new Call<>("tagAll", tagger -> tagger.tagAll(samples())),
                new Call<>("tags", tagger -> ((ZeroShotTagger) tagger).tags(red)));
    }

    private ZeroShotTagger tagger() {
        return new ZeroShotTagger(embedder, Colours.options());
    }

    private List<Tag> tags(ZeroShotOptions options, Content picture) {
        try (ZeroShotTagger tagger = new ZeroShotTagger(embedder, options)) {
            return tagger.tagAll(List.of(picture)).getFirst();
        }
    }

    private static ZeroShotOptions withThreshold(double threshold) {
        Facet ground = Colours.GROUND;
        return ZeroShotOptions.of(new Taxonomy(
                        "colours",
                        "1",
                        List.of(new Facet(
                                ground.name(),
                                ground.mode(),
                                ground.templates(),
                                ground.background(),
                                threshold,
                                ground.labels()))))
                .withLikelihood(Colours.GENTLE);
    }

    @Test
    @DisplayName("gives one label of an exclusive facet, and those of an independent one that are sure enough")
    void givesLabels() {
        assertThat(tags(Colours.options(), Colours.plain(Colours.RED)))
                .extracting(Tag::facet, Tag::label)
                .containsExactlyInAnyOrder(tuple("ground", "red"), tuple("hints", "red"), tuple("hints", "yellow"));
    }

    @Test
    @DisplayName("shares out one whole among the labels of an exclusive facet and its background, as the model does")
    void sharesOutOneWhole() {
        Content picture = DrawnImages.pixels(3, 8, 8);
        Embedding vector = embedder.embed(picture);
        double[] shares = Colours.GENTLE.of(List.of("red", "green", "blue", "grey").stream()
                .mapToDouble(colour -> vector.similarityTo(embedder.embed(Text.of("a " + colour + " picture"))))
                .toArray());
        double most = Math.max(shares[0], Math.max(shares[1], shares[2]));

        Tag tag = tags(withThreshold(0), picture).getFirst();

        assertThat(tag.confidence()).isCloseTo(tag.label().equals(Taxonomy.UNKNOWN) ? 1 - most : most, within(1e-9));
    }

    @Test
    @DisplayName("compares each label of an independent facet with the background alone")
    void comparesWithTheBackground() {
        Embedding red = embedder.embed(Colours.plain(Colours.RED));
        Embedding grey = embedder.embed(Colours.plain(Colours.GREY));

        Tag yellow = tags(Colours.options(), Colours.plain(Colours.RED)).stream()
                .filter(tag -> tag.label().equals("yellow"))
                .findFirst()
                .orElseThrow();

        double[] shares =
                Colours.GENTLE.of(red.similarityTo(embedder.embed(Text.of("yellow"))), red.similarityTo(grey));
        assertThat(yellow.confidence()).isCloseTo(shares[0], within(1e-9));
    }

    @Test
    @DisplayName("says \"unknown\" where the background is likelier than every label")
    void theBackgroundWins() {
        List<Tag> tags = tags(withThreshold(0), Colours.plain(Colours.GREY));

        assertThat(tags).singleElement().satisfies(tag -> {
            assertThat(tag.label()).isEqualTo("unknown");
            assertThat(tag.confidence()).isGreaterThan(0.9);
        });
    }

    @Test
    @DisplayName("counts the sentences of the background together")
    void theBackgroundWinsTogether() {
        for (List<String> background : List.of(List.of("yellow"), List.of("yellow", "a yellow picture"))) {
            Taxonomy taxonomy = new Taxonomy(
                    "single",
                    "1",
                    List.of(new Facet("only", Mode.EXCLUSIVE, List.of("{}"), background, 0, List.of(Label.of("red")))));
            ZeroShotOptions options = ZeroShotOptions.of(taxonomy).withLikelihood(new Likelihood.Softmax(1));

            assertThat(tags(options, Colours.plain(Colours.RED)))
                    .extracting(Tag::label)
                    .containsExactly(background.size() == 1 ? "red" : "unknown");
        }
    }

    @Test
    @DisplayName("says \"unknown\" where no label is sure enough, as sure as the nearest would have been wrong")
    void nothingIsSureEnough() {
        Content red = Colours.plain(Colours.RED);
        double sure = tags(withThreshold(0), red).getFirst().confidence();

        List<Tag> tags = tags(withThreshold(1), red);

        assertThat(tags).singleElement().satisfies(tag -> {
            assertThat(tag.label()).isEqualTo("unknown");
            assertThat(tag.confidence()).isCloseTo(1 - sure, within(1e-12));
        });
    }

    @Test
    @DisplayName("has nothing to say of an independent facet when none of its labels fits")
    void anIndependentFacetIsSilent() {
        ZeroShotOptions options = ZeroShotOptions.of(new Taxonomy("hints", "1", List.of(Colours.HINTS)));

        assertThat(tags(options, Colours.plain(Colours.GREY))).isEmpty();
    }

    @Test
    @DisplayName("judges each label by itself where the model has a bias")
    void usesTheBias() {
        double cosine =
                embedder.embed(Colours.plain(Colours.RED)).similarityTo(embedder.embed(Colours.plain(0xffff00)));
        ZeroShotOptions options = Colours.options().withLikelihood(new Likelihood.Sigmoid(10, -1));

        Tag yellow = tags(options, Colours.plain(Colours.RED)).stream()
                .filter(tag -> tag.label().equals("yellow"))
                .findFirst()
                .orElseThrow();

        assertThat(yellow.confidence()).isCloseTo(1 / (1 + Math.exp(-10 * cosine + 1)), within(1e-6));
    }

    @Test
    @DisplayName("tells which taxonomy and which space a tag comes from")
    void tellsWhereTagsComeFrom() {
        assertThat(tags(Colours.options(), Colours.plain(Colours.RED)))
                .extracting(Tag::origin)
                .containsOnly("zero-shot colours/1 by " + embedder.space().name());
    }

    @Test
    @DisplayName("tags a vector as it tags its picture, and refuses one of another space")
    void tagsVectors() {
        Content picture = DrawnImages.pixels(5, 8, 8);
        try (ZeroShotTagger tagger = tagger()) {
            assertThat(tagger.tags(embedder.embed(picture)))
                    .isEqualTo(tagger.tagAll(List.of(picture)).getFirst());

            Embedding foreign = new RenamedEmbedder(embedder, "elsewhere").embed(picture);
            assertThatExceptionOfType(SpaceMismatchException.class)
                    .isThrownBy(() -> tagger.tags(foreign))
                    .withMessageContaining("elsewhere");
        }
    }

    @Test
    @DisplayName("loses only the picture that cannot be read, in whichever of its batches that is")
    void losesOnlyWhatCannotBeRead() {
        List<Content> batch = IntStream.range(0, 7)
                .mapToObj(i -> i == 4 ? Image.of(new byte[] {1, 2, 3}) : Colours.plain(Colours.RED))
                .map(Content.class::cast)
                .toList();
        try (ZeroShotTagger tagger =
                new ZeroShotTagger(embedder, Colours.options().withTogether(3))) {
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> tagger.tagAll(batch))
                    .satisfies(failed -> {
                        assertThat(failed.failures()).containsOnlyKeys(4);
                        assertThat(failed.failures().get(4)).isInstanceOf(UnreadableContentException.class);
                        assertThat(failed.results(List.class)).containsOnlyKeys(0, 1, 2, 3, 5, 6);
                    });
        }
    }

    @Test
    @DisplayName("takes pictures only, and an embedder of pictures and words only")
    void takesPicturesOnly() {
        try (ZeroShotTagger tagger = tagger()) {
            assertThatExceptionOfType(BatchException.class)
                    .isThrownBy(() -> tagger.tagAll(List.of(Text.of("red"))))
                    .satisfies(failed -> assertThat(failed.failures().get(0))
                            .isInstanceOf(UnsupportedContentException.class)
                            .hasMessageContaining("pictures only"));
        }
        Embedder blind = new ColourEmbedder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ZeroShotTagger(blind, Colours.options()))
                .withMessageContaining("IMAGE");
    }

    @Test
    @DisplayName("gives numbers for scales at both ends, and for a facet with one label")
    void staysANumber() {
        Taxonomy single = new Taxonomy(
                "single",
                "1",
                List.of(new Facet(
                        "only", Mode.EXCLUSIVE, List.of("{}"), List.of("grey"), 0.5, List.of(Label.of("red")))));
        for (double scale : new double[] {1e-9, 1, 100, 10_000}) {
            for (Content picture : samples()) {
                ZeroShotOptions options = ZeroShotOptions.of(single).withLikelihood(new Likelihood.Softmax(scale));
                assertThat(tags(options, picture))
                        .singleElement()
                        .satisfies(tag -> assertThat(tag.confidence()).isBetween(0.0, 1.0));
            }
        }
    }

    @Test
    @DisplayName("knows thousands of labels")
    void knowsThousandsOfLabels() {
        List<Label> labels = IntStream.range(0, 5000)
                .mapToObj(i -> new Label("label " + i, List.of(i == 4321 ? "red" : "green " + i)))
                .toList();
        Taxonomy large = new Taxonomy(
                "large", "1", List.of(new Facet("many", Mode.EXCLUSIVE, List.of("{}"), List.of("grey"), 0.5, labels)));

        assertThat(tags(ZeroShotOptions.of(large), Colours.plain(Colours.RED)))
                .extracting(Tag::label)
                .containsExactly("label 4321");
    }

    @Test
    @DisplayName("embeds its sentences once, some at a time, and pictures as many together as it was told")
    void embedsSomeAtATime() {
        List<Label> labels =
                IntStream.range(0, 400).mapToObj(i -> Label.of("label " + i)).toList();
        Taxonomy large = new Taxonomy(
                "large",
                "1",
                List.of(new Facet("many", Mode.EXCLUSIVE, List.of("{}", "a {}"), List.of("grey"), 0.5, labels)));
        WatchedEmbedder watched = new WatchedEmbedder();
        List<Content> five = IntStream.range(0, 5)
                .mapToObj(i -> Colours.plain(Colours.RED))
                .map(Content.class::cast)
                .toList();

        try (ZeroShotTagger tagger =
                new ZeroShotTagger(watched, ZeroShotOptions.of(large).withTogether(2))) {
            assertThat(tagger.tagAll(five)).hasSize(5);
            assertThat(tagger.tagAll(five)).hasSize(5);
        }

        assertThat(watched.texts()).containsExactly(256, 256, 256, 32, 1);
        assertThat(watched.pictures()).containsExactly(2, 2, 1, 2, 2, 1);
    }

    @Test
    @DisplayName("does not close what it was lent")
    void leavesTheEmbedderOpen() {
        tagger().close();

        assertThat(embedder.embed(Colours.plain(Colours.RED))).isNotNull();
    }
}
