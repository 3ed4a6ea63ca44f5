package dev.loreboard.clip.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A sound with damage done to it by chance. */
final class SoundMutation {

    private static final int MOST_CHANGES = 6;

    private SoundMutation() {}

    static byte[] of(byte[] file, SplittableRandom random) {
        byte[] changed = file.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes; change++) {
            int at = place(changed, random);
            switch (random.nextInt(6)) {
                case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> changed[at] = (byte) random.nextInt();
                case 2 -> changed[at] = (byte) (random.nextBoolean() ? 0xff : 0);
                case 3 -> Arrays.fill(changed, at, Math.min(at + 4, changed.length), (byte) random.nextInt());
                case 4 -> changed = Arrays.copyOf(changed, Math.max(at, 1));
                default -> changed = doubled(changed, at, random.nextInt(1, 20));
            }
        }
        return random.nextInt(4) == 0 ? changed : sealed(changed);
    }

    /** Headers are hit as often as all the rest. */
    private static int place(byte[] file, SplittableRandom random) {
        return random.nextInt(random.nextBoolean() ? Math.min(file.length, 128) : file.length);
    }

    private static byte[] doubled(byte[] file, int at, int count) {
        int end = Math.min(at + count, file.length);
        byte[] longer = new byte[file.length + end - at];
        System.arraycopy(file, 0, longer, 0, end);
        System.arraycopy(file, at, longer, end, file.length - at);
        return longer;
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
