package dev.loreboard.clip.image;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** A file with damage done to it by chance. */
final class Mutation {

    private static final int MOST_CHANGES = 6;

    private Mutation() {}

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
        return random.nextInt(random.nextBoolean() ? Math.min(file.length, 64) : file.length);
    }

    private static byte[] doubled(byte[] file, int at, int count) {
        int end = Math.min(at + count, file.length);
        byte[] longer = new byte[file.length + end - at];
        System.arraycopy(file, 0, longer, 0, end);
        System.arraycopy(file, at, longer, end, file.length - at);
        return longer;
    }

    /** Gives the chunks of a PNG file fitting checksums again, so that the damage is met further in. */
    private static byte[] sealed(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        int at = 8;
        while (file.length > 8 && file[1] == 'P' && at + 12 <= file.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, length + 4);
            buffer.putInt(at + 8 + length, (int) sum.getValue());
            at += 12 + length;
        }
        return file;
    }
}
