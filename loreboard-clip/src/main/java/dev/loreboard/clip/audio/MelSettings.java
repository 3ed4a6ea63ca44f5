package dev.loreboard.clip.audio;

/**
 * How the frames of a log-mel spectrogram are made.
 *
 * @param rate of the sound
 * @param window samples under the periodic Hann window
 * @param size of the Fourier transform, a power of two; the window stands at its start, or in its middle where frames are centred
 * @param hop samples from one frame to the next
 * @param centred whether the first frame is centred on the first sample, as torch and librosa do, with the sound mirrored at both ends;
 *     otherwise frames begin with the first sample and end within the sound
 * @param bands of the mel filter bank
 * @param lowest frequency in Hz
 * @param highest frequency in Hz
 * @param triangles what the sides of a band are straight in
 * @param equalArea whether each band is divided by its width, so that all cover the same area
 * @param magnitudes whether bands add up magnitudes rather than powers
 * @param loudness what is made of the sum in a band
 */
public record MelSettings(
        int rate,
        int window,
        int size,
        int hop,
        boolean centred,
        int bands,
        double lowest,
        double highest,
        MelScale scale,
        Triangles triangles,
        boolean equalArea,
        boolean magnitudes,
        Loudness loudness) {

    /** What the sides of a band are straight in. */
    public enum Triangles {
        /** As in librosa and torchaudio. */
        HERTZ,
        /** As in TensorFlow; the line at 0 Hz belongs to no band. */
        MELS
    }

    /** What is made of the sum in a band. */
    public sealed interface Loudness {

        /** The natural logarithm, of the sum with a little added. */
        record Log(double added) implements Loudness {}

        /** Ten times the decimal logarithm, of the sum or of the least if that is more. */
        record Decibels(double least) implements Loudness {}
    }

    public MelSettings {
        if (rate < 1 || window < 2 || hop < 1 || bands < 1 || size < window || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException(
                    "A frame has a window of at least 2 samples within a power of two, a hop and"
                            + " bands; these are " + window + " within " + size + ", " + hop + " and " + bands + " at "
                            + rate
                            + " Hz.");
        }
        if (!(lowest >= 0 && lowest < highest && highest <= rate / 2.0)) {
            throw new IllegalArgumentException("Bands lie between 0 and half the rate, " + rate / 2.0
                    + " Hz; these go from " + lowest + " to " + highest + ".");
        }
    }

    /** What the embedded model hears: 64 bands of powers from 40 to 7600 Hz at 16 kHz, 31 frames a second. */
    public static MelSettings mini() {
        return new MelSettings(
                16_000,
                1024,
                1024,
                512,
                true,
                64,
                40,
                7600,
                MelScale.HTK,
                Triangles.HERTZ,
                false,
                false,
                new Loudness.Log(1e-5));
    }

    /** What YAMNet was trained on: 64 bands of magnitudes from 125 to 7500 Hz at 16 kHz, 100 frames a second. */
    public static MelSettings yamnet() {
        return new MelSettings(
                16_000,
                400,
                512,
                160,
                false,
                64,
                125,
                7500,
                MelScale.HTK,
                Triangles.MELS,
                false,
                true,
                new Loudness.Log(1e-3));
    }

    /** What CLAP models on Hugging Face hear where they fuse pieces of long sound: 64 bands from 50 to 14000 Hz at 48 kHz. */
    public static MelSettings clapFused() {
        return clap(MelScale.HTK, false);
    }

    /** The same for CLAP models that cut or repeat sound to ten seconds. */
    public static MelSettings clap() {
        return clap(MelScale.SLANEY, true);
    }

    private static MelSettings clap(MelScale scale, boolean equalArea) {
        return new MelSettings(
                48_000,
                1024,
                1024,
                480,
                true,
                64,
                50,
                14_000,
                scale,
                Triangles.HERTZ,
                equalArea,
                false,
                new Loudness.Decibels(1e-10));
    }

    /** How many frames a sound of so many samples has. */
    public int frames(int samples) {
        if (centred) {
            return samples / hop + 1;
        }
        return samples < window ? 0 : (samples - window) / hop + 1;
    }
}
