package dev.loreboard.clip.audio;

import java.io.IOException;
import java.util.Optional;

/** Ogg Vorbis, after the specification of Vorbis I. Every page's checksum has to fit, and the stream has to have its end. */
final class VorbisDecoder implements SoundDecoder {

    @Override
    public Sound decode(byte[] encoded, Intake intake) throws IOException {
        OggPackets packets = new OggPackets(encoded);
        VorbisSetup setup = VorbisSetup.read(packets);
        Track track = intake.track(setup.rate(), setup.channels());
        VorbisBlocks blocks = new VorbisBlocks(setup);
        long start = -1;
        long end = -1;
        for (Optional<OggPackets.Packet> next = packets.next(); next.isPresent(); next = packets.next()) {
            OggPackets.Packet packet = next.get();
            track.put(blocks.decoded(), 0, blocks.decode(packet.bits()));
            if (packet.granule() >= 0) {
                end = packet.granule();
                if (start < 0) {
                    start = packet.last() ? 0 : Math.max(end - track.frames(), 0);
                }
            }
        }
        if (packets.goesOn()) {
            throw new IOException("another stream follows on the first, and one is read");
        }
        return end < 0 ? track.finish() : track.finish(Math.max(end - start, 0));
    }
}
