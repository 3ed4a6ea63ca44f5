package dev.loreboard.api.content;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/** Sound, as an encoded file or as samples. Cheap to pass: nothing is read before somebody asks for it. */
public record Audio(Form form) implements Content {

    /** How the sound is held; a decoder switches over it. */
    public sealed interface Form permits Encoded, Samples {

        ContentHash hash();
    }

    public static Audio of(Path file) {
        return new Audio(Encoded.of(file));
    }

    public static Audio of(byte[] encoded) {
        return new Audio(Encoded.of(encoded));
    }

    /** Reads the stream to its end, or to the limit; closing it stays with the caller. */
    public static Audio read(InputStream encoded, ContentLimits limits) {
        return new Audio(Encoded.read(encoded, limits));
    }

    /**
     * @param rate samples a second for each channel
     * @param interleaved one sample of each channel in turn, full scale from -1 to 1; what remains in it is copied
     */
    public static Audio ofSamples(int rate, int channels, FloatBuffer interleaved) {
        return new Audio(new Samples(rate, channels, interleaved));
    }

    @Override
    public Modality modality() {
        return Modality.AUDIO;
    }

    @Override
    public ContentHash hash() {
        return form.hash();
    }

    /** Decoded sound: finite samples, one of each channel in turn, full scale from -1 to 1. */
    public static final class Samples implements Form {

        private static final int HASHED_AT_ONCE = 4096;

        private final int rate;
        private final int channels;
        private final float[] interleaved; // (frames, channels)

        private Samples(int rate, int channels, FloatBuffer interleaved) {
            if (rate < 1 || channels < 1) {
                throw new IllegalArgumentException("Sound has a rate and at least one channel; this has a rate of "
                        + rate + " and " + channels + " channels.");
            }
            if (interleaved.remaining() % channels != 0) {
                throw new IllegalArgumentException("Sound of " + channels + " channels has a multiple of " + channels
                        + " samples; the buffer has " + interleaved.remaining() + ".");
            }
            this.rate = rate;
            this.channels = channels;
            this.interleaved = new float[interleaved.remaining()];
            interleaved.duplicate().get(this.interleaved);
            for (int index = 0; index < this.interleaved.length; index++) {
                if (!Float.isFinite(this.interleaved[index])) {
                    throw new IllegalArgumentException(
                            "Samples are finite numbers; sample " + index + " is " + this.interleaved[index] + ".");
                }
            }
        }

        /** Samples a second for each channel. */
        public int rate() {
            return rate;
        }

        public int channels() {
            return channels;
        }

        public double seconds() {
            return interleaved.length / ((double) rate * channels);
        }

        /** A read-only view from the first sample to the last, with a position of its own. */
        public FloatBuffer interleaved() {
            return FloatBuffer.wrap(interleaved).asReadOnlyBuffer();
        }

        /** The hash of rate, channels and samples; it never equals the hash of an encoded file of the same sound. */
        @Override
        public ContentHash hash() {
            ContentHasher hasher = new ContentHasher();
            hasher.add(RawHeader.of("samples", rate, channels));
            ByteBuffer bytes = ByteBuffer.allocate(HASHED_AT_ONCE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int start = 0; start < interleaved.length; start += HASHED_AT_ONCE) {
                int count = Math.min(HASHED_AT_ONCE, interleaved.length - start);
                bytes.clear().asFloatBuffer().put(interleaved, start, count);
                hasher.add(bytes.limit(count * Float.BYTES));
            }
            return hasher.finish();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Samples samples
                    && rate == samples.rate
                    && channels == samples.channels
                    && Arrays.equals(interleaved, samples.interleaved);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * rate + channels) + Arrays.hashCode(interleaved);
        }

        @Override
        public String toString() {
            return "Samples[" + seconds() + " s, " + rate + " Hz, " + channels + " channels]";
        }
    }
}
