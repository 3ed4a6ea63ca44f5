package dev.loreboard.clip.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * MP3 of all rates, constant and variable, after ISO 11172-3 and 13818-3. What the encoder says that it added before and behind
 * the sound is left out. Frames follow on each other without gaps, and the last one has to be whole.
 */
final class Mp3Decoder implements SoundDecoder {

    private static final List<String> NOTES = List.of("TAG", "ID3", "APETAGEX", "LYRICSBEGIN");

    @Override
    public Sound decode(byte[] encoded, Intake intake) throws IOException {
        int place = start(encoded);
        Mp3Header first = Mp3Header.read(encoded, place);
        Optional<Mp3Tag> tag = Mp3Tag.read(encoded, place, first);
        if (tag.isPresent()) {
            place += first.bytes();
        }
        Track track = intake.track(first.rate(), first.channels());
        Mp3Frames frames = new Mp3Frames(encoded, first.channels());
        long skipped = tag.map(Mp3Tag::early).orElse(0);
        long count = 0;
        for (; !isEnd(encoded, place); count++) {
            Mp3Header header = Mp3Header.read(encoded, place);
            if (!header.isLike(first)) {
                throw new IOException("the frame at byte " + place + " is of another kind than the first");
            }
            if (header.bytes() > encoded.length - place) {
                throw new EOFException("it breaks off after " + encoded.length + " bytes, within a frame");
            }
            int decoded = frames.decode(place, header);
            int left = (int) Math.min(skipped, decoded);
            track.put(frames.samples(), left, decoded - left);
            skipped -= left;
            place += header.bytes();
        }
        long claimed = tag.map(Mp3Tag::frames).orElse(-1L);
        if (count < claimed) {
            throw new EOFException("it claims " + claimed + " frames, and only " + count + " are there");
        }
        return track.finish(Math.max(track.frames() - tag.map(Mp3Tag::late).orElse(0), 0));
    }

    /** Where the first frame is, behind notes and the zeros that leave room for more of them. */
    private static int start(byte[] bytes) throws IOException {
        int place = 0;
        while (isNote(bytes, place, "ID3")) {
            BitReader in = new BitReader(bytes, place + 5, bytes.length);
            boolean footer = (in.number(8) & 0x10) != 0;
            long length = 0;
            for (int index = 0; index < 4; index++) {
                length = (length << 7) | (in.bits(8) & 0x7f);
            }
            long end = place + 10 + length + (footer ? 10 : 0);
            if (end >= bytes.length) {
                throw new EOFException("its notes claim " + length + " bytes, and nothing comes behind them");
            }
            place = (int) end;
        }
        while (place < bytes.length && bytes[place] == 0) {
            place++;
        }
        return place;
    }

    /** Whether only notes and zeros follow. */
    private static boolean isEnd(byte[] bytes, int place) {
        if (NOTES.stream().anyMatch(note -> isNote(bytes, place, note))) {
            return true;
        }
        for (int index = place; index < bytes.length; index++) {
            if (bytes[index] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNote(byte[] bytes, int place, String note) {
        byte[] wanted = note.getBytes(StandardCharsets.US_ASCII);
        boolean fits = bytes.length - place >= wanted.length;
        for (int index = 0; index < wanted.length && fits; index++) {
            fits = bytes[place + index] == wanted[index];
        }
        return fits;
    }
}
