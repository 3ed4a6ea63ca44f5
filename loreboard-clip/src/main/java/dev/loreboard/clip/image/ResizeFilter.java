package dev.loreboard.clip.image;

/** How pixels are weighed when a picture is resized, as Pillow does it: with antialiasing when it shrinks. */
public enum ResizeFilter {
    /** Two pixels each way. */
    BILINEAR(1) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            return x < 1 ? 1 - x : 0;
        }
    },
    /** Four pixels each way, with the parameter -0.5. */
    BICUBIC(2) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return ((SHARPNESS + 2) * x - (SHARPNESS + 3)) * x * x + 1;
            }
            return x < 2 ? (((x - 5) * x + 8) * x - 4) * SHARPNESS : 0;
        }
    },
    /** Six pixels each way. */
    LANCZOS(3) {
        @Override
        double weight(double distance) {
            return -3 <= distance && distance < 3 ? sinc(distance) * sinc(distance / 3) : 0;
        }
    };

    private static final double SHARPNESS = -0.5;

    private final double support;

    ResizeFilter(double support) {
        this.support = support;
    }

    /** How far from its centre, in pixels of the smaller picture, a pixel has a weight. */
    double support() {
        return support;
    }

    /** The weight of a pixel, before all weights are made to sum up to one. */
    abstract double weight(double distance);

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(x * Math.PI) / (x * Math.PI);
    }
}
