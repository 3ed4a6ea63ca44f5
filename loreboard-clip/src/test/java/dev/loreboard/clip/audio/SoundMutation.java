package dev.loreboard.clip.audio;

import dev.loreboard.clip.DamagedFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/** A sound with damage done to it by chance. */
final class SoundMutation {

    private static final int HEADER = 128;

    private SoundMutation() {}

    static byte[] of(byte[] file, SplittableRandom random) {
        return DamagedFile.of(file, random, HEADER, SoundMutation::sealed);
    }

    /** Gives pages of Ogg and frames of FLAC fitting checksums again, so that the damage is met further in. */
    private static byte[] sealed(byte[] file) {
        if (file[0] == 'O') {
            sealPages(file);
        } else if (file[0] == 'f') {
            sealFrames(file);
        }
        return file;
    }

    private static void sealPages(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + 27 < file.length && file[at] == 'O' && file[at + 1] == 'g') {
            int segments = file[at + 26] & 0xff;
            int end = at + 27 + segments;
            for (int segment = 0; segment < segments && at + 27 + segment < file.length; segment++) {
                end += file[at + 27 + segment] & 0xff;
            }
            if (end > file.length) {
                return;
            }
            buffer.putInt(at + 22, OggPage.sum(file, at, end));
            at = end;
        }
    }

    /** Frames are found by how they begin. */
    private static void sealFrames(byte[] file) {
        int before = -1;
        for (int at = 42; at <= file.length; at++) {
            boolean begins = at + 6 < file.length && file[at] == (byte) 0xff && (file[at + 1] & 0xfe) == 0xf8;
            if ((begins || at == file.length) && before >= 0 && at - before > 8) {
                int sum = FlacChecksum.ofFrame(file, before, at - 2);
                file[at - 2] = (byte) (sum >> 8);
                file[at - 1] = (byte) sum;
            }
            before = begins ? at : before;
        }
    }
}
