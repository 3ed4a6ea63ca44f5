package dev.loreboard.clip.audio;

import java.io.IOException;
import java.nio.ByteBuffer;

/** WAV, plain and extensible, of whole numbers of 8 to 32 bits and floats of 32 and 64. */
final class WavDecoder implements SoundDecoder {

    private static final int TOGETHER = 4096;

    @Override
    public Sound decode(byte[] encoded, Intake intake) throws IOException {
        WavFile file = WavFile.read(encoded);
        WavSample sample = file.sample();
        ByteBuffer data = file.data();
        int frames = data.remaining() / (sample.bytes() * file.channels());
        Track track = intake.track(file.rate(), file.channels());
        track.announce(frames);
        float[][] some = new float[file.channels()][TOGETHER];
        for (int done = 0; done < frames; ) {
            int count = Math.min(TOGETHER, frames - done);
            for (int frame = 0; frame < count; frame++) {
                for (float[] channel : some) {
                    channel[frame] = sample.next(data);
                }
            }
            track.put(some, 0, count);
            done += count;
        }
        return track.finish();
    }
}
