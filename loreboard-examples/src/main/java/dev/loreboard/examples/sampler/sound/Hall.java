package dev.loreboard.examples.sampler.sound;

/** A room: what was heard comes back from its walls, again and again, duller each time. */
final class Hall {

    /** In seconds, for the left; the right wall is a little further off. */
    private static final double[] WALLS = {0.0297, 0.0371, 0.0411, 0.0437, 0.0513, 0.0577};

    private static final double[] CORNERS = {0.0051, 0.0126, 0.0034};
    private static final double FURTHER = 0.0009;
    private static final float RETURNED = 0.83f;
    private static final float DULLED = 0.35f;
    private static final float SCATTERED = 0.6f;

    private Hall() {}

    /** What comes back of a sound, without the sound. */
    static float[] echoes(float[] dry, int rate, boolean right) {
        float[] sum = new float[dry.length];
        for (double wall : WALLS) {
            returned(dry, sum, (int) ((wall + (right ? FURTHER : 0)) * rate));
        }
        for (double corner : CORNERS) {
            scatter(sum, (int) ((corner + (right ? FURTHER : 0)) * rate));
        }
        return sum;
    }

    private static void returned(float[] dry, float[] sum, int delay) {
        float[] way = new float[delay];
        float dull = 0;
        int place = 0;
        for (int i = 0; i < dry.length; i++) {
            float back = way[place];
            dull += (1 - DULLED) * (back - dull);
            way[place] = dry[i] + RETURNED * dull;
            sum[i] += back / WALLS.length;
            place = place + 1 == delay ? 0 : place + 1;
        }
    }

    private static void scatter(float[] sound, int delay) {
        float[] way = new float[delay];
        int place = 0;
        for (int i = 0; i < sound.length; i++) {
            float back = way[place];
            float in = sound[i] + SCATTERED * back;
            way[place] = in;
            sound[i] = back - SCATTERED * in;
            place = place + 1 == delay ? 0 : place + 1;
        }
    }
}
