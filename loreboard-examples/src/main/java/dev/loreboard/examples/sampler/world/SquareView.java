package dev.loreboard.examples.sampler.world;

import dev.loreboard.clip.image.Fit;
import dev.loreboard.clip.image.Normalisation;
import dev.loreboard.clip.image.Picture;
import dev.loreboard.clip.image.Preprocessing;
import dev.loreboard.clip.image.Preprocessor;
import dev.loreboard.clip.image.ResizeFilter;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.paint.Painting;
import dev.loreboard.examples.sampler.scene.Scene;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/** Paintings of several breadths, squashed into a square as models see them. */
final class SquareView {

    static final int SIDE = 96;
    static final int SQUARE = 4;
    static final int SQUARES = SIDE / SQUARE;

    private static final List<Integer> WIDTHS = List.of(SIDE, 3 * SIDE / 2, SIDE, 4 * SIDE / 3, SIDE, 3 * SIDE / 4);
    private static final int MOST_SUBJECTS = 8;

    private final Preprocessor squash = new Preprocessor(
            new Preprocessing(SIDE, SIDE, new Fit.Squash(), ResizeFilter.BILINEAR, Normalisation.unit()));

    /** How wide the painting of a seed is. */
    static int width(long seed) {
        return WIDTHS.get(Math.floorMod(seed, WIDTHS.size()));
    }

    /** Red, green and blue of each pixel, and behind them which subject is seen in most of each square. */
    ByteBuffer of(Scene scene) {
        Painting painting = new Painter().paint(scene, width(scene.seed()), SIDE);
        ByteBuffer bytes = ByteBuffer.allocate(3 * SIDE * SIDE + SQUARES * SQUARES);
        colours(painting, bytes);
        byte[] subjects = painting.subjects();
        for (int square = 0; square < SQUARES * SQUARES; square++) {
            bytes.put(mostSeen(subjects, painting.width(), square / SQUARES, square % SQUARES));
        }
        return bytes;
    }

    /** Red, green and blue of each pixel of a painting that is as high as this view. */
    ByteBuffer colours(Painting painting) {
        ByteBuffer bytes = ByteBuffer.allocate(3 * SIDE * SIDE);
        colours(painting, bytes);
        return bytes;
    }

    private void colours(Painting painting, ByteBuffer bytes) {
        ByteBuffer painted = ByteBuffer.allocateDirect(3 * painting.width() * SIDE);
        for (int pixel : painting.pixels()) {
            painted.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
        }
        FloatBuffer squashed = FloatBuffer.allocate(squash.size());
        squash.write(Picture.of(painting.width(), SIDE, painted.flip()), squashed, 0);
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            for (int channel = 0; channel < 3; channel++) {
                bytes.put((byte) Math.round(255 * squashed.get(channel * SIDE * SIDE + pixel)));
            }
        }
    }

    private static byte mostSeen(byte[] subjects, int width, int down, int across) {
        int[] seen = new int[MOST_SUBJECTS];
        byte most = 0;
        for (int row = down * SQUARE; row < (down + 1) * SQUARE; row++) {
            for (int column = across * width / SQUARES; column < (across + 1) * width / SQUARES; column++) {
                byte subject = subjects[row * width + column];
                seen[subject]++;
                most = seen[subject] > seen[most] ? subject : most;
            }
        }
        return most;
    }
}
