package dev.loreboard.api.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loreboard.api.failure.SpaceMismatchException;
import java.math.BigDecimal;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An embedding")
class EmbeddingTest {

    private static final EmbeddingSpace PLANE = new EmbeddingSpace("plane", 2);
    private static final EmbeddingSpace OTHER = new EmbeddingSpace("other plane", 2);

    @Test
    @DisplayName("has length one, whatever it was made of")
    void hasLengthOne() {
        assertThat(Embedding.of(PLANE, 3, 4).toArray()).containsExactly(0.6f, 0.8f);
        assertThat(length(Embedding.of(PLANE, 3e38f, -3e38f))).isCloseTo(1, within(1e-7));
        assertThat(length(Embedding.of(PLANE, Float.MIN_VALUE, 0))).isCloseTo(1, within(1e-7));
    }

    @Test
    @DisplayName("keeps the bits of a vector that has length one already")
    void keepsTheBitsOfAUnitVector() {
        SplittableRandom random = new SplittableRandom(1);
        EmbeddingSpace space = new EmbeddingSpace("wide", 512);
        for (int round = 0; round < 100; round++) {
            Embedding once = random(random, space);

            assertThat(Embedding.of(space, once.toArray())).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    @DisplayName("is refused for a value that is not a finite number, naming its place")
    void isRefusedForAValueThatIsNotFinite(float value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.of(PLANE, 1, value))
                .withMessageContaining("Value 1")
                .withMessageContaining(String.valueOf(value));
    }

    @Test
    @DisplayName("is refused for zeros, and for a wrong number of values")
    void isRefusedForZerosAndAWrongNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.of(PLANE, 0, -0f))
                .withMessageContaining("no direction");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.of(PLANE, 1, 2, 3))
                .withMessageContaining("\"plane\" (2 dimensions)")
                .withMessageContaining("not 3");
    }

    @Test
    @DisplayName("shares its numbers with nobody")
    void sharesItsNumbersWithNobody() {
        float[] given = {1, 0};
        Embedding embedding = Embedding.of(PLANE, given);

        given[0] = 0;
        embedding.toArray()[0] = 0;

        assertThat(embedding.at(0)).isEqualTo(1);
    }

    @Test
    @DisplayName("comes back from its bytes, bit for bit")
    void comesBackFromItsBytes() {
        Embedding embedding = random(new SplittableRandom(2), new EmbeddingSpace("wide", 512));

        assertThat(Embedding.fromBytes(embedding.space(), embedding.toBytes())).isEqualTo(embedding);
        assertThat(Embedding.fromArray(embedding.space(), embedding.toArray())).isEqualTo(embedding);
        assertThat(Embedding.of(PLANE, 1, 0).toBytes()).containsExactly(0, 0, 0x80, 0x3f, 0, 0, 0, 0);
    }

    @Test
    @DisplayName("is not read from bytes that are not such a vector")
    void isNotReadFromOtherBytes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.fromBytes(PLANE, new byte[7]))
                .withMessageContaining("8 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.fromBytes(PLANE, new byte[8]))
                .withMessageContaining("length one");
        byte[] notANumber = {0, 0, (byte) 0xc0, 0x7f, 0, 0, 0, 0};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.fromBytes(PLANE, notANumber))
                .withMessageContaining("NaN");
    }

    @Test
    @DisplayName("tells the cosine that a plain sum comes to, whatever the dimension")
    void tellsThePlainCosine() {
        SplittableRandom random = new SplittableRandom(3);
        for (int dimension : List.of(1, 3, 7, 8, 9, 15, 17, 512, 1001)) {
            EmbeddingSpace space = new EmbeddingSpace("any", dimension);
            Embedding one = random(random, space);
            Embedding other = random(random, space);
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < dimension; i++) {
                sum = sum.add(new BigDecimal(one.at(i)).multiply(new BigDecimal(other.at(i))));
            }

            assertThat(one.similarityTo(other))
                    .as("%d dimensions", dimension)
                    .isCloseTo(Math.clamp(sum.doubleValue(), -1, 1), within(1e-14))
                    .isEqualTo(other.similarityTo(one));
        }
    }

    @Test
    @DisplayName("tells the cosine to another of its space")
    void tellsTheCosine() {
        Embedding right = Embedding.of(PLANE, 1, 0);

        assertThat(right.similarityTo(Embedding.of(PLANE, 1, 1))).isCloseTo(Math.sqrt(0.5), within(1e-7));
        assertThat(right.similarityTo(right)).isEqualTo(1);
        assertThat(right.similarityTo(Embedding.of(PLANE, -2, 0))).isEqualTo(-1);
    }

    @Test
    @DisplayName("never meets one of another space in silence: both names are told")
    void neverMeetsAnotherSpaceInSilence() {
        Embedding ours = Embedding.of(PLANE, 1, 0);
        Embedding theirs = Embedding.of(OTHER, 1, 0);

        refusesBoth(() -> ours.similarityTo(theirs));
        refusesBoth(() -> Embedding.centroid(List.of(ours, theirs)));
        refusesBoth(() -> Direction.towards(List.of(ours), List.of(theirs)));
    }

    @Test
    @DisplayName("is equal to another when space and numbers are")
    void isEqualByValue() {
        Embedding embedding = Embedding.of(PLANE, 1, 0);

        assertThat(embedding)
                .isEqualTo(Embedding.of(PLANE, 5, 0))
                .hasSameHashCodeAs(Embedding.of(PLANE, 5, 0))
                .isNotEqualTo(Embedding.of(OTHER, 1, 0))
                .isNotEqualTo(Embedding.of(PLANE, 0, 1));
    }

    @Test
    @DisplayName("lies in the middle of others, unless they cancel out")
    void liesInTheMiddleOfOthers() {
        Embedding right = Embedding.of(PLANE, 1, 0);
        Embedding up = Embedding.of(PLANE, 0, 1);

        assertThat(Embedding.centroid(List.of(right, up))).isEqualTo(Embedding.of(PLANE, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embedding.centroid(List.of(right, Embedding.of(PLANE, -1, 0))))
                .withMessageContaining("cancel");
        assertThatIllegalArgumentException().isThrownBy(() -> Embedding.centroid(List.of()));
    }

    @Test
    @DisplayName("points towards wanted examples and half as strongly away from unwanted ones")
    void pointsTowardsWantedExamples() {
        Embedding right = Embedding.of(PLANE, 1, 0);
        Embedding up = Embedding.of(PLANE, 0, 1);

        assertThat(Direction.towards(List.of(right), List.of())).isSameAs(right);
        assertThat(Direction.towards(List.of(right), List.of(up))).isEqualTo(Embedding.of(PLANE, 1, -0.5f));
        assertThat(Direction.towards(List.of(right, up), List.of(up, up))).isEqualTo(right);
        assertThatIllegalArgumentException().isThrownBy(() -> Direction.towards(List.of(), List.of(up)));
    }

    @Test
    @DisplayName("writes itself into a buffer at its position")
    void writesItselfIntoABuffer() {
        FloatBuffer buffer = FloatBuffer.allocate(4).position(1);

        Embedding.of(PLANE, 0, 1).copyTo(buffer);

        assertThat(buffer.array()).containsExactly(0, 0, 1, 0);
        assertThat(buffer.position()).isEqualTo(3);
    }

    @Test
    @DisplayName("shows its first numbers and its space")
    void showsItself() {
        EmbeddingSpace space = new EmbeddingSpace("five", 5);

        assertThat(Embedding.of(space, 1, 0, 0, 0, 0)).hasToString("[1.0, 0.0, 0.0, ...] in \"five\" (5 dimensions)");
        assertThat(Embedding.of(PLANE, 1, 0)).hasToString("[1.0, 0.0] in \"plane\" (2 dimensions)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines"})
    @DisplayName("lives in a space whose name is one line and not blank")
    void livesInANamedSpace(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddingSpace(name, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_537})
    @DisplayName("lives in a space of at least one dimension and not absurdly many")
    void livesInASpaceOfSomeDimensions(int dimension) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddingSpace("name", dimension));
    }

    private static void refusesBoth(Supplier<?> mixing) {
        assertThatExceptionOfType(SpaceMismatchException.class)
                .isThrownBy(mixing::get)
                .withMessageContaining("\"plane\"")
                .withMessageContaining("\"other plane\"");
    }

    private static Embedding random(SplittableRandom random, EmbeddingSpace space) {
        float[] values = new float[space.dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return Embedding.of(space, values);
    }

    private static double length(Embedding embedding) {
        double sum = 0;
        for (float value : embedding.toArray()) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
