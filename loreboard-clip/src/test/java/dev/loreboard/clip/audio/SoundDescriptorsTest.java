package dev.loreboard.clip.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is measured of a sound")
class SoundDescriptorsTest {

    static IntStream tempos() {
        return IntStream.rangeClosed(12, 36).map(fives -> 5 * fives);
    }

    static Stream<Arguments> keys() {
        return Arrays.stream(Key.Mode.values())
                .flatMap(mode -> IntStream.range(0, 12).mapToObj(tonic -> Arguments.of(tonic, mode)));
    }

    @ParameterizedTest(name = "{0} beats a minute")
    @MethodSource("tempos")
    @DisplayName("is the tempo of clicks, within half a percent")
    void isTheTempo(int beats) {
        Tempo tempo = SoundDescriptors.of(Played.clicks(beats, 15)).tempo().orElseThrow();

        assertThat(tempo.beatsPerMinute()).isCloseTo(beats, within(0.005 * beats));
        assertThat(tempo.clarity()).isGreaterThan(0.8);
    }

    @ParameterizedTest(name = "{0} semitones above C, {1}")
    @MethodSource("keys")
    @DisplayName("is the key of a scale")
    void isTheKey(int tonic, Key.Mode mode) {
        Key key = SoundDescriptors.of(Played.scale(tonic, mode)).key().orElseThrow();

        assertThat(key.tonic()).isEqualTo(tonic);
        assertThat(key.mode()).isEqualTo(mode);
        assertThat(key.likeness()).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {300, 1000, 2500, 5000, 7500})
    @DisplayName("is as bright as the frequency of a tone, within two percent and 40 Hz")
    void isAsBright(double hertz) {
        assertThat(SoundDescriptors.of(Played.tone(hertz, 0.5, 1)).brightness())
                .isCloseTo(hertz, within(0.02 * hertz + 40));
    }

    @Test
    @DisplayName("is the energy in decibels of full scale: a whole sine has -3, half of it 6 less")
    void isTheEnergy() {
        assertThat(SoundDescriptors.of(Played.tone(440, 1, 1)).energy()).isCloseTo(-3.01, within(0.05));
        assertThat(SoundDescriptors.of(Played.tone(440, 0.5, 1)).energy()).isCloseTo(-9.03, within(0.05));
    }

    @Test
    @DisplayName("is how much louder the loud moments are than the quiet ones")
    void isTheDynamics() {
        float[] steady = Played.tone(440, 0.5, 10).channel(0);
        float[] swelling = steady.clone();
        for (int index = 0; index < swelling.length / 2; index++) {
            swelling[index] *= 0.1f;
        }

        assertThat(SoundDescriptors.of(Sound.of(Played.RATE, steady)).dynamics())
                .isCloseTo(0, within(0.1));
        assertThat(SoundDescriptors.of(Sound.of(Played.RATE, swelling)).dynamics())
                .isCloseTo(20, within(0.2));
    }

    @Test
    @DisplayName("is nothing of silence, and no tempo of what is too short for one")
    void isNothingOfSilence() {
        SoundDescriptors silence = SoundDescriptors.of(Sound.of(16_000, new float[80_000]));

        assertThat(silence.tempo()).isEmpty();
        assertThat(silence.key()).isEmpty();
        assertThat(silence.energy()).isEqualTo(-120);
        assertThat(silence.brightness()).isZero();
        assertThat(silence.dynamics()).isZero();
        assertThat(SoundDescriptors.of(Played.clicks(120, 1)).tempo()).isEmpty();
        assertThat(SoundDescriptors.of(Sound.of(8000, new float[] {0.5f})).tempo())
                .isEmpty();
    }

    @Test
    @DisplayName("has names of keys that musicians use")
    void namesKeys() {
        assertThat(new Key(6, Key.Mode.MINOR, 1).name()).isEqualTo("F sharp minor");
        assertThat(new Key(3, Key.Mode.MAJOR, 1).name()).isEqualTo("E flat major");
    }
}
