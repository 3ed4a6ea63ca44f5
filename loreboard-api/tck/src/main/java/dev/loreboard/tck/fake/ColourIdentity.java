package dev.loreboard.tck.fake;

import dev.loreboard.api.content.Content;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.content.Modality;
import dev.loreboard.api.embedding.Embedding;
import dev.loreboard.api.embedding.EmbeddingSpace;
import dev.loreboard.api.failure.UnreadableContentException;
import dev.loreboard.api.identity.Identity;
import dev.loreboard.api.identity.IdentityChecker;
import dev.loreboard.api.identity.Verdict;
import dev.loreboard.api.lifecycle.Gate;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An identity checker that knows a character by the mean colour of its pictures: how much red, green and blue stand out.
 * In a grey picture nothing does, so there nobody can be known.
 */
public final class ColourIdentity implements IdentityChecker {

    private static final EmbeddingSpace SPACE = new EmbeddingSpace("fake-colours", 3);
    private static final double THRESHOLD = 0.9;

    /** How far a colour stands from grey at least, out of 255. */
    private static final double LEAST_COLOUR = 8;

    private final Gate gate = new Gate("the colour checker");

    @Override
    public EmbeddingSpace space() {
        return SPACE;
    }

    @Override
    public Identity enroll(String name, List<Image> references) {
        return gate.call("enroll", () -> {
            if (references.isEmpty()) {
                throw new IllegalArgumentException("\"" + name + "\" cannot be known without a reference picture.");
            }
            return new Identity(
                    name,
                    Batch.of(references, Set.of(Modality.IMAGE), "the colour checker", ColourIdentity::reference));
        });
    }

    @Override
    public Verdict check(Identity expected, Image candidate) {
        return gate.call("check", () -> {
            SPACE.requireSame(expected.space(), "The colour checker");
            Optional<Embedding> colour = colour(candidate);
            if (colour.isEmpty()) {
                return new Verdict.Unclear("the picture is grey");
            }
            double similarity = expected.references().stream()
                    .mapToDouble(colour.get()::similarityTo)
                    .max()
                    .orElseThrow();
            return similarity >= THRESHOLD
                    ? new Verdict.Same(similarity, THRESHOLD)
                    : new Verdict.Different(similarity, THRESHOLD);
        });
    }

    @Override
    public void close() {
        gate.close(() -> {});
    }

    private static Embedding reference(Content picture) {
        return colour((Image) picture)
                .orElseThrow(() -> new UnreadableContentException(
                        "The reference is grey, so nobody can be known by it. Take one with some colour."));
    }

    /** The mean colour without its grey, if anything is left then. */
    private static Optional<Embedding> colour(Image picture) {
        double[] sums = new double[SPACE.dimension()];
        int pixels = 0;
        ByteBuffer rgba = DecodedImage.pixels(picture).rgba();
        while (rgba.hasRemaining()) {
            for (int channel = 0; channel < sums.length; channel++) {
                sums[channel] += Byte.toUnsignedInt(rgba.get());
            }
            rgba.get();
            pixels++;
        }
        double grey = (sums[0] + sums[1] + sums[2]) / sums.length;
        float[] colour = new float[sums.length];
        double strongest = 0;
        for (int channel = 0; channel < sums.length; channel++) {
            colour[channel] = (float) ((sums[channel] - grey) / pixels);
            strongest = Math.max(strongest, Math.abs(colour[channel]));
        }
        return strongest < LEAST_COLOUR ? Optional.empty() : Optional.of(Embedding.of(SPACE, colour));
    }
}
