package dev.loreboard.clip.parity;

import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Text;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.failure.UnsupportedContentException;
import dev.loreboard.clip.ClipEmbedder;
import dev.loreboard.clip.ClipOptions;
import dev.loreboard.clip.image.Channels;
import dev.loreboard.clip.image.Normalisation;
import dev.loreboard.clip.image.PictureReader;
import dev.loreboard.clip.image.Preprocessor;
import dev.loreboard.clip.parity.ParityReference.ReadText;
import dev.loreboard.clip.parity.ParityReference.SeenPicture;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;

/** Compares what a model gives here with a reference. */
public final class ParityCheck {

    private final ClipEmbedder embedder;
    private final PictureReader reader;
    private final Optional<Preprocessor> preprocessor;

    private ParityCheck(ClipEmbedder embedder, ClipOptions options) {
        this.embedder = embedder;
        this.reader = new PictureReader(options.pictures());
        this.preprocessor = embedder.folder().seeing().map(Preprocessor::new);
    }

    /** Opens the model, embeds everything that the reference has, and closes it. */
    public static ParityReport run(ClipOptions options, ParityReference reference) {
        try (ClipEmbedder embedder = new ClipEmbedder(options)) {
            ParityCheck check = new ParityCheck(embedder, options);
            return new ParityReport(
                    embedder.space(),
                    embedder.folder()
                            .towers(options.precision(), options.sessions().ending())
                            .precision(),
                    reference.pictures().stream().map(check::picture).toList(),
                    reference.texts().stream().map(check::text).toList());
        }
    }

    /** A picture that cannot be read here is as far off as one can be. */
    private PictureParity picture(SeenPicture expected) {
        try {
            return compare(expected);
        } catch (UnreadableContentException | ContentTooLargeException unreadable) {
            return new PictureParity(
                    expected.file().getFileName() + " (" + unreadable.getMessage() + ")",
                    Double.POSITIVE_INFINITY,
                    0,
                    Double.NEGATIVE_INFINITY);
        }
    }

    private PictureParity compare(SeenPicture expected) {
        Image image = Image.of(expected.file());
        Preprocessor seeing =
                preprocessor.orElseThrow(() -> new UnsupportedContentException("The reference has pictures, and "
                        + embedder + " sees none. Name the model that the reference was made with."));
        FloatBuffer pixels = FloatBuffer.allocate(seeing.size());
        seeing.write(reader.read(image), pixels, 0);
        float[] numbers = expected.numbers();
        boolean sameSize = numbers.length == pixels.capacity();
        return new PictureParity(
                String.valueOf(expected.file().getFileName()),
                sameSize ? worst(pixels.array(), numbers, seeing.wanted().normalisation()) : Double.POSITIVE_INFINITY,
                sameSize ? equal(pixels.array(), numbers) : 0,
                cosine(embedder.embed(image), expected.vector()));
    }

    private TextParity text(ReadText expected) {
        Text text = Text.of(expected.text());
        return new TextParity(
                expected.text(),
                expected.ids(),
                embedder.padded(text),
                cosine(embedder.embed(text), expected.vector()));
    }

    private static double worst(float[] found, float[] expected, Normalisation numbers) {
        int plane = found.length / 3;
        double worst = 0;
        for (int i = 0; i < found.length; i++) {
            double step = numbers.rescale() / deviation(numbers.deviation(), i / plane);
            worst = Math.max(worst, Math.abs((double) found[i] - expected[i]) / Math.abs(step));
        }
        return worst;
    }

    private static double deviation(Channels deviation, int channel) {
        return switch (channel) {
            case 0 -> deviation.red();
            case 1 -> deviation.green();
            default -> deviation.blue();
        };
    }

    private static double equal(float[] found, float[] expected) {
        int equal = 0;
        for (int i = 0; i < found.length; i++) {
            if (Math.abs(found[i] - expected[i]) <= Math.ulp(expected[i])) {
                equal++;
            }
        }
        return (double) equal / found.length;
    }

    private static double cosine(Embedding found, List<Double> expected) {
        if (expected.size() != found.dimension()) {
            return Double.NEGATIVE_INFINITY;
        }
        double product = 0;
        double squares = 0;
        for (int i = 0; i < expected.size(); i++) {
            product += found.at(i) * expected.get(i);
            squares += expected.get(i) * expected.get(i);
        }
        return squares > 0 && Double.isFinite(squares) ? product / Math.sqrt(squares) : Double.NEGATIVE_INFINITY;
    }
}
