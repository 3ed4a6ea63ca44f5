package dev.loreboard.clip.audio;

import java.util.Optional;

/**
 * What can be measured of a sound. A value, safe to share.
 *
 * @param tempo none where nothing begins anew, or the sound has less than two seconds
 * @param energy root of the mean square in decibels of full scale; -120 for silence
 * @param brightness mean frequency in Hz, in which loud moments count more and each frequency as much as it is loud
 * @param key none where no tones are
 * @param dynamics by how many decibels the loud moments, a twentieth of all, are above the quiet ones, a tenth
 */
public record SoundDescriptors(
        Optional<Tempo> tempo, double energy, double brightness, Optional<Key> key, double dynamics) {

    private static final int RATE = 16_000;

    /**
     * Measures the mean of all channels, up to 8 kHz.
     *
     * @throws IllegalArgumentException when the sound has a rate that cannot be turned into 16 kHz: see {@link Resampler}
     */
    public static SoundDescriptors of(Sound sound) {
        Sound mono = new Resampler(sound.rate(), RATE).resample(sound.mono());
        Loudness loudness = Loudness.of(mono);
        Spectra spectra = Spectra.of(mono);
        return new SoundDescriptors(
                Beat.tempo(mono),
                loudness.energy(),
                spectra.brightness(),
                KeyFinder.key(spectra.chroma()),
                loudness.dynamics());
    }
}
