package dev.loreboard.clip.audio;

import java.io.EOFException;
import java.io.IOException;

/** FLAC of every depth, after RFC 9639. Each frame's checksum is looked at; a stream that says its length must have it. */
final class FlacDecoder implements SoundDecoder {

    @Override
    public Sound decode(byte[] encoded, Intake intake) throws IOException {
        FlacHeader header = FlacHeader.read(encoded);
        Track track = intake.track(header.rate(), header.channels());
        track.announce(header.frames());
        FlacFrame frame = new FlacFrame(encoded, header);
        float[][] samples = new float[header.channels()][FlacFrame.LONGEST];
        int place = header.end();
        while (place < encoded.length && !(header.saysFrames() && track.frames() >= header.frames())) {
            int count = frame.decode(place, samples);
            track.put(samples, 0, count);
            place = frame.end();
        }
        if (track.frames() < header.frames()) {
            throw new EOFException("it claims " + header.frames() + " samples for each channel, and only "
                    + track.frames() + " are there");
        }
        return track.finish(header.saysFrames() ? header.frames() : track.frames());
    }
}
