package dev.loreboard.examples.studio.soundtrack;

import dev.loreboard.clip.audio.Key;
import dev.loreboard.clip.audio.SoundDescriptors;
import dev.loreboard.clip.audio.Tempo;
import dev.loreboard.examples.sampler.scene.Mood;
import java.util.Optional;

/**
 * What is heard in a piece.
 *
 * @param tempo in beats a minute, where there is a beat
 * @param energy in decibels of full scale
 * @param brightness the mean frequency in Hz
 * @param key for example "D minor", where there are tones
 * @param dynamics by how many decibels loud moments are above quiet ones
 * @param mood in one word
 */
record Hearing(
        Optional<Double> tempo, double energy, double brightness, Optional<String> key, double dynamics, String mood) {

    static Hearing of(SoundDescriptors measured, Mood mood) {
        return new Hearing(
                measured.tempo().map(Tempo::beatsPerMinute),
                measured.energy(),
                measured.brightness(),
                measured.key().map(Key::name),
                measured.dynamics(),
                mood.word());
    }
}
