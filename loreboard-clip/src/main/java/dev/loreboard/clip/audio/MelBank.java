package dev.loreboard.clip.audio;

/** The triangles of a mel filter bank, each of which only a few lines of the spectrum fall in. May be shared between threads. */
final class MelBank {

    private final int[] starts;
    private final double[][] weights;

    MelBank(MelSettings settings) {
        int lines = settings.size() / 2 + 1;
        double[] edges = edges(settings);
        this.starts = new int[settings.bands()];
        this.weights = new double[settings.bands()][];
        for (int band = 0; band < settings.bands(); band++) {
            double[] all = new double[lines];
            int first = lines;
            int last = -1;
            for (int line = 0; line < lines; line++) {
                double hertz = (double) line * settings.rate() / settings.size();
                all[line] = Math.max(0, triangle(settings, edges, band, hertz));
                if (all[line] > 0) {
                    first = Math.min(first, line);
                    last = line;
                }
            }
            starts[band] = last < 0 ? 0 : first;
            weights[band] = new double[Math.max(last - first + 1, 0)];
            System.arraycopy(all, starts[band], weights[band], 0, weights[band].length);
        }
    }

    private static double[] edges(MelSettings settings) {
        double low = settings.scale().mel(settings.lowest());
        double high = settings.scale().mel(settings.highest());
        double[] edges = new double[settings.bands() + 2];
        for (int edge = 0; edge < edges.length; edge++) {
            edges[edge] = settings.scale().hertz(low + (high - low) * edge / (edges.length - 1));
        }
        return edges;
    }

    private static double triangle(MelSettings settings, double[] edges, int band, double hertz) {
        double area = settings.equalArea() ? 2 / (edges[band + 2] - edges[band]) : 1;
        return switch (settings.triangles()) {
            case HERTZ -> area * triangle(edges[band], edges[band + 1], edges[band + 2], hertz);
            case MELS -> {
                MelScale scale = settings.scale();
                double height = triangle(
                        scale.mel(edges[band]),
                        scale.mel(edges[band + 1]),
                        scale.mel(edges[band + 2]),
                        scale.mel(hertz));
                yield hertz == 0 ? 0 : area * height;
            }
        };
    }

    private static double triangle(double low, double middle, double high, double place) {
        return Math.min((place - low) / (middle - low), (high - place) / (high - middle));
    }

    /** Adds up the lines of the spectrum in each band. */
    void apply(double[] spectrum, double[] sums) {
        for (int band = 0; band < weights.length; band++) {
            double sum = 0;
            double[] own = weights[band];
            for (int line = 0; line < own.length; line++) {
                sum += own[line] * spectrum[starts[band] + line];
            }
            sums[band] = sum;
        }
    }
}
