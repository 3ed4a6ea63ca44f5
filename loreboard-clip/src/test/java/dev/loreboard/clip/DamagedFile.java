package dev.loreboard.clip;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** A file with damage done to it by chance. */
public final class DamagedFile {

    private static final int MOST_CHANGES = 6;

    private DamagedFile() {}

    /**
     * A copy with a few changes.
     *
     * @param header how many bytes at its start are hit as often as all the rest
     * @param sealed gives it fitting checksums again, so that the damage is met further in
     */
    public static byte[] of(byte[] file, SplittableRandom random, int header, UnaryOperator<byte[]> sealed) {
        byte[] changed = file.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes; change++) {
            int at = place(changed, random, header);
            switch (random.nextInt(6)) {
                case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> changed[at] = (byte) random.nextInt();
                case 2 -> changed[at] = (byte) (random.nextBoolean() ? 0xff : 0);
                case 3 -> Arrays.fill(changed, at, Math.min(at + 4, changed.length), (byte) random.nextInt());
                case 4 -> changed = Arrays.copyOf(changed, Math.max(at, 1));
                default -> changed = doubled(changed, at, random.nextInt(1, 20));
            }
        }
        return random.nextInt(4) == 0 ? changed : sealed.apply(changed);
    }

    private static int place(byte[] file, SplittableRandom random, int header) {
        return random.nextInt(random.nextBoolean() ? Math.min(file.length, header) : file.length);
    }

    private static byte[] doubled(byte[] file, int at, int count) {
        int end = Math.min(at + count, file.length);
        byte[] longer = new byte[file.length + end - at];
        System.arraycopy(file, 0, longer, 0, end);
        System.arraycopy(file, at, longer, end, file.length - at);
        return longer;
    }
}
