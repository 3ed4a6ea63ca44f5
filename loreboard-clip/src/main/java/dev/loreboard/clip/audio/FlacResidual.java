package dev.loreboard.clip.audio;

import java.io.IOException;

/** Reads by how much predictions missed, in partitions with a Rice code each. */
final class FlacResidual {

    private FlacResidual() {}

    /** @param order how many samples come before the first that was predicted */
    static void decode(BitReader in, long[] samples, int count, int order) throws IOException {
        int way = in.number(2);
        if (way > 1) {
            throw new IOException("a prediction's misses are stored in way " + way + ", which there is not");
        }
        int parameterBits = way == 0 ? 4 : 5;
        int partitions = 1 << in.number(4);
        int length = count / partitions;
        if (length * partitions != count || length < order) {
            throw new IOException("a frame of " + count + " samples is parted in " + partitions);
        }
        for (int partition = 0; partition < partitions; partition++) {
            int from = partition == 0 ? order : partition * length;
            partition(in, samples, from, (partition + 1) * length, parameterBits);
        }
    }

    private static void partition(BitReader in, long[] samples, int from, int to, int parameterBits)
            throws IOException {
        int parameter = in.number(parameterBits);
        if (parameter == (1 << parameterBits) - 1) {
            int plain = in.number(5);
            for (int index = from; index < to; index++) {
                samples[index] = in.signed(plain);
            }
            return;
        }
        for (int index = from; index < to; index++) {
            long folded = (long) in.zeros() << parameter | in.bits(parameter);
            samples[index] = (folded >>> 1) ^ -(folded & 1);
        }
    }
}
