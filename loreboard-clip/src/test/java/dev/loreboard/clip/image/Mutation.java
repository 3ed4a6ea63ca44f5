package dev.loreboard.clip.image;

import dev.loreboard.clip.DamagedFile;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** A file with damage done to it by chance. */
final class Mutation {

    private static final int HEADER = 64;

    private Mutation() {}

    static byte[] of(byte[] file, SplittableRandom random) {
        return DamagedFile.of(file, random, HEADER, Mutation::sealed);
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
