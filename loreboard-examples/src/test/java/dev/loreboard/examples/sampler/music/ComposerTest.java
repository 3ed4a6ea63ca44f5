package dev.loreboard.examples.sampler.music;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loreboard.examples.sampler.music.Instrument.Part;
import dev.loreboard.examples.sampler.scene.Mood;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The composer of the sample world")
class ComposerTest {

    private static final int SEEDS = 60;

    private static List<Piece> pieces() {
        return LongStream.range(0, SEEDS).mapToObj(Commission::take).toList();
    }

    private static <T> Set<T> seen(Function<Piece, T> fact) {
        return pieces().stream().map(fact).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("writes the same piece for the same seed, and another for another")
    void writesTheSamePiece() {
        for (long seed = 0; seed < SEEDS; seed++) {
            assertThat(Composer.compose(Commission.take(seed))).isEqualTo(Composer.compose(Commission.take(seed)));
        }
        assertThat(seen(Composer::compose)).hasSize(SEEDS);
    }

    @Test
    @DisplayName("knows all moods, tempos, modes, densities and forms")
    void knowsAll() {
        assertThat(seen(Piece::mood)).containsExactlyInAnyOrder(Mood.values());
        assertThat(seen(Piece::tempo)).containsExactlyInAnyOrder(Tempo.values());
        assertThat(seen(Piece::mode)).containsExactlyInAnyOrder(Mode.values());
        assertThat(seen(Piece::density)).containsExactlyInAnyOrder(Density.values());
        assertThat(seen(Piece::form)).containsExactlyInAnyOrder(Form.values());
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    @DisplayName("gives what was wanted, whatever goes with the mood, and leaves the rest to the seed")
    void givesWhatWasWanted(Mood mood) {
        for (Tempo tempo : Tempo.values()) {
            for (Mode mode : Mode.values()) {
                for (Density density : Density.values()) {
                    MusicWish wish =
                            MusicWish.open().with(mood).with(tempo).with(mode).with(density);
                    Piece piece = Commission.take(mode.ordinal(), wish);

                    assertThat(List.of(piece.mood(), piece.tempo(), piece.mode(), piece.density()))
                            .isEqualTo(List.of(mood, tempo, mode, density));
                    assertThat(Temper.of(mood).bands()).contains(piece.instruments());
                    assertThat(piece.pace()).isBetween(tempo.slowest(), tempo.fastest());
                }
            }
        }
    }

    @Test
    @DisplayName("writes pieces of 20 to 57 seconds, of whole sections")
    void writesPiecesOfALength() {
        for (Piece piece : pieces()) {
            assertThat(piece.seconds()).isBetween(20.0, 57.0);
            assertThat(piece.bars() % 4).isZero();
        }
    }

    @Test
    @DisplayName("keeps to the scale, and comes home in the last bar")
    void keepsToTheScale() {
        for (Piece piece : pieces()) {
            Set<Integer> scale = IntStream.range(0, Mode.SIZE)
                    .mapToObj(degree -> (piece.tonic() + piece.mode().semitones(degree)) % 12)
                    .collect(Collectors.toSet());
            List<Note> tones = Composer.compose(piece).stream()
                    .filter(note -> note.instrument().part() != Part.BEAT)
                    .toList();

            assertThat(tones).allSatisfy(note -> assertThat(scale).contains(note.pitch() % 12));
            double lastBar = (piece.bars() - 1) * (double) piece.beats();
            Set<Integer> home = Set.of(0, 2, 4).stream()
                    .map(degree -> (piece.tonic() + piece.mode().semitones(degree)) % 12)
                    .collect(Collectors.toSet());
            assertThat(tones)
                    .filteredOn(
                            note -> note.start() >= lastBar && note.instrument().part() == Part.TUNE)
                    .singleElement()
                    .satisfies(note -> assertThat(home).contains(note.pitch() % 12));
        }
    }

    @Test
    @DisplayName("stays within what can be heard and played, and within the piece")
    void staysWithin() {
        for (Piece piece : pieces()) {
            double end = piece.bars() * (double) piece.beats();
            assertThat(Composer.compose(piece)).allSatisfy(note -> {
                assertThat(note.start()).isBetween(0.0, end - 0.01);
                assertThat(note.length()).isPositive();
                assertThat(note.loudness()).isBetween(0.05, 1.0);
                assertThat(note.pitch()).isBetween(note.instrument().part() == Part.BEAT ? 0 : 24, 108);
            });
        }
    }

    @Test
    @DisplayName("writes more notes where it is to be busy")
    void writesMoreNotesWhereItIsBusy() {
        for (Mood mood : Mood.values()) {
            MusicWish wish = MusicWish.open().with(mood).with(Tempo.MEDIUM);
            double sparse = notesASecond(Commission.take(3, wish.with(Density.SPARSE)));
            double busy = notesASecond(Commission.take(3, wish.with(Density.BUSY)));

            assertThat(busy).as(mood.word()).isGreaterThan(sparse);
        }
    }

    private static double notesASecond(Piece piece) {
        return Composer.compose(piece).size() / piece.seconds();
    }

    @Test
    @DisplayName("says in a sentence what is true of a piece")
    void saysWhatIsTrue() {
        Piece piece = Commission.take(
                7,
                MusicWish.open()
                        .with(Mood.OMINOUS)
                        .with(Tempo.SLOW)
                        .with(Mode.PHRYGIAN)
                        .with(Density.SPARSE));

        assertThat(MusicCaption.of(piece))
                .startsWith("An ominous, sparse piece in " + piece.key() + " at a slow tempo, for ")
                .contains("phrygian", " and ")
                .endsWith(".");
    }
}
