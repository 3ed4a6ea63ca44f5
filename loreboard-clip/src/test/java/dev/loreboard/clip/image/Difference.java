package dev.loreboard.clip.image;

/**
 * How far two pictures of one size are apart.
 *
 * @param share of the samples that differ
 * @param most by which one differs
 * @param mean by which they differ
 */
record Difference(double share, int most, double mean) {

    static Difference between(Picture first, Picture second) {
        byte[] one = first.array();
        byte[] other = second.array();
        int differing = 0;
        int most = 0;
        long sum = 0;
        for (int index = 0; index < one.length; index++) {
            int difference = Math.abs((one[index] & 0xff) - (other[index] & 0xff));
            differing += difference > 0 ? 1 : 0;
            most = Math.max(most, difference);
            sum += difference;
        }
        return new Difference(differing / (double) one.length, most, sum / (double) one.length);
    }
}
