package dev.loreboard.clip.audio;

import dev.loreboard.api.content.Audio;
import dev.loreboard.api.content.Encoded;
import dev.loreboard.api.content.MediaType;
import dev.loreboard.api.failure.CancelledException;
import dev.loreboard.api.failure.ContentTooLargeException;
import dev.loreboard.api.failure.LoreboardException;
import dev.loreboard.api.failure.UnreadableContentException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Reads sound: WAV, FLAC, Ogg Vorbis and MP3, and samples that were decoded elsewhere. A file is known by its bytes, never
 * by its name. May be shared between threads.
 */
public final class SoundReader {

    private static final SoundDecoder WAV = new WavDecoder();
    private static final SoundDecoder FLAC = new FlacDecoder();
    private static final SoundDecoder OGG = new VorbisDecoder();
    private static final SoundDecoder MP3 = new Mp3Decoder();

    private final SoundOptions options;

    public SoundReader(SoundOptions options) {
        this.options = options;
    }

    public SoundOptions options() {
        return options;
    }

    /**
     * The sound with all its channels, at its own rate.
     *
     * @throws ContentTooLargeException when it is over the limits; room is made as sound comes in, never by what a header claims
     * @throws UnreadableContentException when it cannot be read; no other failure comes out of a decoder
     */
    public Sound read(Audio audio) {
        return switch (audio.form()) {
            case Encoded encoded -> read(encoded);
            case Audio.Samples samples -> planar(samples);
        };
    }

    /**
     * The mean of all channels, at a rate that is wanted.
     *
     * @throws UnreadableContentException when it cannot be read, or its rate shares too little with the one that is wanted
     */
    public Sound readMono(Audio audio, int rate) {
        Sound sound = read(audio).mono();
        try {
            return new Resampler(sound.rate(), rate).resample(sound);
        } catch (IllegalArgumentException misfit) {
            throw new UnreadableContentException(
                    "The sound " + sound + " cannot be brought to " + rate + " Hz. " + misfit.getMessage(), misfit);
        }
    }

    private Sound read(Encoded encoded) {
        CancelledException.throwIfInterrupted("Reading a sound");
        byte[] bytes = encoded.bytes(options.limits());
        String name = encoded.path().map(path -> "The sound " + path).orElse("The sound of " + bytes.length + " bytes");
        try {
            return decode(bytes, new Intake(name, options));
        } catch (LoreboardException known) {
            throw known;
        } catch (OutOfMemoryError failure) {
            throw new UnreadableContentException(
                    name + " needs more memory than there is. Give Java more, or lower the limit of samples in"
                            + " SoundOptions.",
                    failure);
        } catch (IOException | RuntimeException failure) {
            String problem = failure instanceof IOException ? "" + failure.getMessage() : failure.toString();
            throw new UnreadableContentException(
                    name + " cannot be read: " + problem + ". Give a whole WAV, FLAC, Ogg Vorbis or MP3 file.",
                    failure);
        }
    }

    private static Sound decode(byte[] bytes, Intake intake) throws IOException {
        MediaType type = MediaType.sniff(Arrays.copyOf(bytes, Math.min(bytes.length, MediaType.HEAD_BYTES)))
                .orElseThrow(() -> new IOException("its first bytes are those of no known format"));
        SoundDecoder decoder = switch (type) {
            case WAV -> WAV;
            case FLAC -> FLAC;
            case OGG -> OGG;
            case MP3 -> MP3;
            default -> throw new IOException("it is " + type.ianaName() + ", for which there is no decoder");
        };
        return decoder.decode(bytes, intake);
    }

    private Sound planar(Audio.Samples samples) {
        FloatBuffer interleaved = samples.interleaved();
        int frames = interleaved.remaining() / samples.channels();
        if (frames == 0) {
            throw new UnreadableContentException(
                    "The sound " + samples + " holds no samples. Give some that are sound.");
        }
        new Intake("The sound " + samples, options).check(frames, samples.rate(), samples.channels());
        float[][] planar = new float[samples.channels()][frames];
        for (int frame = 0; frame < frames; frame++) {
            for (float[] channel : planar) {
                channel[frame] = interleaved.get();
            }
        }
        return Sound.adopt(samples.rate(), planar);
    }
}
