package dev.loreboard.examples.sampler;

import dev.loreboard.api.Progress;
import dev.loreboard.api.content.Image;
import dev.loreboard.api.embedding.Embedder;
import dev.loreboard.api.spi.Parts;
import dev.loreboard.api.spi.Settings;
import dev.loreboard.api.store.Entry;
import dev.loreboard.clip.mini.MiniProvider;
import dev.loreboard.examples.sampler.paint.Painter;
import dev.loreboard.examples.sampler.scene.Casting;
import dev.loreboard.vector.atlas.Atlas;
import dev.loreboard.vector.atlas.AtlasOptions;
import dev.loreboard.vector.atlas.AtlasPoint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Sample pictures where the atlas of their vectors has put them, to be looked at. */
public final class AtlasSheet {

    private static final int PICTURES = 400;
    private static final long FIRST_SEED = 5000;
    private static final int SIDE = 840;
    private static final int MARGIN = 8;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 130;
    private static final int STEP = 5;
    private static final int GROUND = 0xf6f2e9;

    private final Map<String, BufferedImage> pictures = new HashMap<>();
    private final Painter painter = new Painter();

    private AtlasSheet() {}

    /** Draws the sheet of the guide into the file that is named. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name the one file to write, which ends in .png.");
        }
        Path file = Path.of(arguments[0]);
        if (!ImageIO.write(of(PICTURES), "png", file.toFile())) {
            throw new IOException("No writer for png files was found.");
        }
    }

    /** So many pictures of seeds that follow each other, more than 30 of them for a map that says something. */
    public static BufferedImage of(int count) {
        AtlasSheet sheet = new AtlasSheet();
        try (Embedder embedder = new MiniProvider().open(Settings.none(), Parts.none())) {
            List<Entry> entries = new ArrayList<>();
            for (long seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
                entries.add(sheet.entry(seed, embedder));
            }
            return sheet.draw(Atlas.of(entries, AtlasOptions.defaults(), Progress.ignored()));
        }
    }

    private Entry entry(long seed, Embedder embedder) {
        BufferedImage picture = painter.paint(Casting.cast(seed), WIDTH, HEIGHT).image();
        String id = "picture " + seed;
        pictures.put(id, picture);
        return Entry.of(id, embedder.embed(Image.ofPixels(WIDTH, HEIGHT, rgba(picture))));
    }

    private static ByteBuffer rgba(BufferedImage picture) {
        ByteBuffer pixels = ByteBuffer.allocate(WIDTH * HEIGHT * Integer.BYTES);
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                pixels.putInt((picture.getRGB(column, row) << Byte.SIZE) | 0xff);
            }
        }
        return pixels.flip();
    }

    private BufferedImage draw(Atlas atlas) {
        double farthest = atlas.points().stream()
                .mapToDouble(point -> Math.max(Math.abs(point.x()), Math.abs(point.y())))
                .max()
                .orElse(1);
        BufferedImage sheet = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                sheet.setRGB(column, row, GROUND);
            }
        }
        for (AtlasPoint point : atlas.points()) {
            int left = place(point.x() / farthest, SIDE - WIDTH / STEP);
            int top = place(point.y() / farthest, SIDE - HEIGHT / STEP);
            BufferedImage picture = Objects.requireNonNull(pictures.get(point.id()));
            for (int row = 0; row < HEIGHT / STEP; row++) {
                for (int column = 0; column < WIDTH / STEP; column++) {
                    sheet.setRGB(left + column, top + row, mean(picture, column * STEP, row * STEP));
                }
            }
        }
        return sheet;
    }

    /** From -1 to 1 becomes from one margin to the other. */
    private static int place(double share, int room) {
        return (int) Math.round(MARGIN + (share + 1) / 2 * (room - 2 * MARGIN));
    }

    /** The mean colour of a little square. */
    private static int mean(BufferedImage picture, int left, int top) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int row = top; row < top + STEP; row++) {
            for (int column = left; column < left + STEP; column++) {
                int colour = picture.getRGB(column, row);
                red += (colour >> 16) & 0xff;
                green += (colour >> 8) & 0xff;
                blue += colour & 0xff;
            }
        }
        int pixels = STEP * STEP;
        return ((red / pixels) << 16) | ((green / pixels) << 8) | (blue / pixels);
    }
}
