package dev.loreboard.clip.image;

/** What a preprocessor does, said as plainly as possible: the whole picture is resized, pixel by pixel, then cut. */
final class ObviousResize {

    private ObviousResize() {}

    static float[] numbers(Preprocessing wanted, Picture picture) {
        Placement placement = Placement.of(wanted, picture.width(), picture.height());
        int width = (int) placement.width();
        int height = (int) placement.height();
        int[][][] resized = resized(wanted.filter(), picture, width, height);
        float[][] tables = wanted.normalisation().tables();
        float[] numbers = new float[3 * wanted.height() * wanted.width()];
        int at = 0;
        for (int channel = 0; channel < 3; channel++) {
            for (int y = 0; y < wanted.height(); y++) {
                for (int x = 0; x < wanted.width(); x++) {
                    long row = y + placement.top();
                    long column = x + placement.left();
                    boolean inside = row >= 0 && row < height && column >= 0 && column < width;
                    int sample = inside ? resized[(int) row][(int) column][channel] : fill(wanted.fit(), channel);
                    numbers[at++] = tables[channel][sample];
                }
            }
        }
        return numbers;
    }

    private static int fill(Fit fit, int channel) {
        Rgb colour = ((Fit.Pad) fit).fill();
        return new int[] {colour.red(), colour.green(), colour.blue()}[channel];
    }

    private static int[][][] resized(ResizeFilter filter, Picture picture, int width, int height) {
        int[][][] across = new int[picture.height()][width][3];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int row = y;
                    int one = channel;
                    across[y][x][channel] = weighed(
                            filter,
                            picture.width(),
                            width,
                            x,
                            at -> picture.rgb().get((row * picture.width() + at) * 3 + one));
                }
            }
        }
        int[][][] down = new int[height][width][3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int column = x;
                    int one = channel;
                    down[y][x][channel] = weighed(filter, picture.height(), height, y, at -> across[at][column][one]);
                }
            }
        }
        return down;
    }

    private static int weighed(
            ResizeFilter filter,
            int sourceSize,
            int resultSize,
            int index,
            java.util.function.IntUnaryOperator source) {
        double scale = sourceSize / (double) resultSize;
        double stretch = Math.max(scale, 1);
        double centre = (index + 0.5) * scale;
        double support = filter.support() * stretch;
        int first = Math.max(0, (int) (centre - support + 0.5));
        int end = Math.min(sourceSize, (int) (centre + support + 0.5));
        double total = 0;
        for (int at = first; at < end; at++) {
            total += filter.weight((at - centre + 0.5) * (1 / stretch));
        }
        long sum = 1L << 21;
        for (int at = first; at < end; at++) {
            double weight = filter.weight((at - centre + 0.5) * (1 / stretch)) / total;
            long fixed = (long) (weight * (1 << 22) + (weight < 0 ? -0.5 : 0.5));
            sum += (source.applyAsInt(at) & 0xff) * fixed;
        }
        return Math.clamp(sum >> 22, 0, 255);
    }
}
